package io.resmgrkit.tools.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between the members of a session's devices (FORMAT 3.1). */
final class DeviceRules {
    private static final List<String> TREE_FIELDS =
            List.of("path", "mode", "uid", "gid", "nlink", "nbytes", "inode", "flags");

    private DeviceRules() {}

    static void check(JsonNode devices, Findings findings) {
        findings.demand(!devices.isEmpty(), "devices", "a session has at least one device");
        Set<String> profiles = new HashSet<>();
        for (int i = 0; i < devices.size(); i++) {
            JsonNode device = devices.get(i);
            String at = "devices[" + i + "]";
            String profile = device.get("profile").textValue();
            findings.demand(profiles.add(profile), at + ".profile", "there is a second device of profile " + profile);
            findings.demand(
                    device.get("handle").intValue() == i, at + ".handle", "handles count up from 0: expected " + i);
            for (String name : List.of("uid", "gid", "mode")) {
                findings.demand(
                        device.get(name).equals(device.get("attr").get(name)),
                        at + ".attr." + name,
                        "differs from the device's " + name + " " + device.get(name));
            }
            findings.demand(
                    device.has("content") == profile.equals("ramfile"),
                    at + ".content",
                    "belongs to a ramfile, and to nothing else");
            tree(device, profile, at, findings);
        }
    }

    private static void tree(JsonNode device, String profile, String at, Findings findings) {
        for (String name : List.of("tree_fields", "tree", "contents")) {
            findings.demand(
                    device.has(name) == profile.equals("fs"), at + "." + name, "belongs to an fs, and to nothing else");
        }
        if (!device.has("tree") || !device.has("tree_fields")) {
            return;
        }
        JsonNode fields = device.get("tree_fields");
        for (int i = 0; i < TREE_FIELDS.size(); i++) {
            findings.demand(
                    TREE_FIELDS.get(i).equals(fields.path(i).textValue()),
                    at + ".tree_fields[" + i + "]",
                    "expected " + TREE_FIELDS.get(i));
        }
        for (int i = 0; i < device.get("tree").size(); i++) {
            findings.demand(
                    device.get("tree").get(i).size() == fields.size(),
                    at + ".tree[" + i + "]",
                    "a row has " + fields.size() + " columns");
        }
    }
}
