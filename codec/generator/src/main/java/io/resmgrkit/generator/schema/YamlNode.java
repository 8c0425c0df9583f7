package io.resmgrkit.generator.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML value that knows its file and line, so that a refusal can name them. */
final class YamlNode {
    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static YamlNode read(Path path) throws IOException {
        String file = path.getFileName().toString();
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        Node root = new Compose(settings)
                .composeString(Files.readString(path))
                .orElseThrow(() -> new SchemaException(file, 1, "the file is empty"));
        return new YamlNode(file, root);
    }

    String file() {
        return file;
    }

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    SchemaException refuse(String reason) {
        return new SchemaException(file, line(), reason);
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    /** The members of a mapping in file order. */
    Map<String, YamlNode> members() {
        if (!(node instanceof MappingNode mapping)) {
            throw refuse("a mapping is expected here");
        }
        Map<String, YamlNode> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            members.put(new YamlNode(file, tuple.getKeyNode()).text(), new YamlNode(file, tuple.getValueNode()));
        }
        return members;
    }

    /** The members of a mapping, of which each must be among those that the generator understands. */
    Map<String, YamlNode> members(Set<String> known, String where) {
        Map<String, YamlNode> members = members();
        members.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.refuse(
                        "'" + key + "' in " + where + " is outside the generator's subset of the schema language");
            }
        });
        return members;
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refuse("a list is expected here");
        }
        return sequence.getValue().stream()
                .map(item -> new YamlNode(file, item))
                .toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw refuse("a single value is expected here");
        }
        return scalar.getValue();
    }

    long integer() {
        try {
            return Long.decode(text().replace("_", ""));
        } catch (NumberFormatException e) {
            throw refuse("an integer is expected here, not '" + text() + "'");
        }
    }

    static Optional<String> text(Map<String, YamlNode> members, String key) {
        return Optional.ofNullable(members.get(key)).map(YamlNode::text);
    }
}
