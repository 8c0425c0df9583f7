package io.resmgrkit.generator.reference;

import io.resmgrkit.generator.Main;
import io.resmgrkit.generator.model.Model;
import io.resmgrkit.generator.schema.SchemaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** {@code ReferenceMain FORMATS OUT}: reads the schemas of a folder and writes the reference as HTML pages that need no network. */
public final class ReferenceMain {
    private ReferenceMain() {}

    /** Exits 0, or 1 with one line {@code file:line: reason} when a schema is outside the subset. */
    public static void main(String[] args) throws IOException {
        try {
            write(Path.of(args[0]), Path.of(args[1]));
        } catch (SchemaException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Writes every page into {@code out}. */
    public static void write(Path formats, Path out) throws IOException {
        Pages pages = new Pages(new Model(Main.schemas(formats)));
        Files.createDirectories(out);
        Files.writeString(out.resolve("index.html"), IndexPage.of(pages));
        Files.writeString(out.resolve("names.html"), NamesPage.of(pages));
        for (var message : pages.messages().entrySet()) {
            Files.writeString(
                    out.resolve(message.getKey() + ".html"),
                    MessagePage.of(pages, message.getKey(), message.getValue()));
        }
        StructSection section = new StructSection(pages);
        for (String id : pages.structures()) {
            String title = pages.title(pages.struct(id));
            String body = "<h1><code>" + Html.escape(title) + "</code></h1>\n" + MessagePage.confidence()
                    + section.of(id, "");
            Files.writeString(out.resolve(id + ".html"), Html.page(title, body));
        }
        Files.writeString(out.resolve("search-data.js"), SearchData.of(pages));
        for (String name : new String[] {"style.css", "search.js"}) {
            try (InputStream in = ReferenceMain.class.getResourceAsStream(name)) {
                Files.copy(Objects.requireNonNull(in, name), out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
