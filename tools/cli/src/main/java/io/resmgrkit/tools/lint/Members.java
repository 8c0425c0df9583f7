package io.resmgrkit.tools.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The members of an object in their one order, each with its shape; optional ones may be absent. */
final class Members implements Shape {
    private record Member(String name, Shape shape, boolean optional) {}

    private final List<Member> members;

    private Members(List<Member> members) {
        this.members = List.copyOf(members);
    }

    static Members of() {
        return new Members(List.of());
    }

    Members with(String name, Shape shape) {
        return plus(new Member(name, shape, false));
    }

    /** Several members of one shape. */
    Members with(Shape shape, String... names) {
        Members all = this;
        for (String name : names) {
            all = all.with(name, shape);
        }
        return all;
    }

    Members optionally(String name, Shape shape) {
        return plus(new Member(name, shape, true));
    }

    private Members plus(Member member) {
        List<Member> all = new ArrayList<>(members);
        all.add(member);
        return new Members(all);
    }

    @Override
    public void check(JsonNode value, String at, Findings findings) {
        if (!value.isObject()) {
            findings.report(at, "expected an object, found " + Shape.shown(value));
            return;
        }
        for (Member member : members) {
            JsonNode found = value.get(member.name);
            if (found != null) {
                member.shape.check(found, join(at, member.name), findings);
            } else if (!member.optional) {
                findings.report(join(at, member.name), "is missing");
            }
        }
        checkNamesAndOrder(value, at, findings);
    }

    private void checkNamesAndOrder(JsonNode value, String at, Findings findings) {
        List<String> order = members.stream().map(Member::name).toList();
        int reached = -1;
        for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            int position = order.indexOf(name);
            if (position < 0) {
                findings.report(join(at, name), "no such member here; known are " + String.join(", ", order));
            } else if (position < reached) {
                findings.report(join(at, name), "stands after " + order.get(reached) + ", must stand before it");
            } else {
                reached = position;
            }
        }
    }

    static String join(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }
}
