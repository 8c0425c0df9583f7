package io.resmgrkit.generator.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages are complete, agree with each other and need neither network nor script. */
class ReferenceTest {
    private static final Path FORMATS = Path.of("../../formats");
    private static final Pattern HREF = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @TempDir
    static Path folder;

    private static final Map<String, String> PAGES = new TreeMap<>();

    @BeforeAll
    static void write() throws IOException {
        ReferenceMain.write(FORMATS, folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                PAGES.put(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    @Test
    void every_message_has_a_page_with_its_number_and_the_confidence_of_its_columns() {
        for (String message :
                new String[] {"connect", "read", "stat", "notify", "devctl", "acl", "read64", "utime64"}) {
            String page = PAGES.get("io_" + message + ".html");
            assertTrue(page.contains("<h1><code>_IO_" + message.toUpperCase(java.util.Locale.ROOT)), message);
            assertTrue(page.contains("high for layout, low for behaviour"), message);
        }
        long cases = PAGES.get("index.html")
                .lines()
                .filter(line -> line.startsWith("<tr><th scope=\"row\">"))
                .count();
        assertEquals(27, cases, "every message of LAYOUT 8");
    }

    @Test
    void behaviour_that_is_not_recorded_says_what_it_is_taken_from() {
        assertTrue(PAGES.get("io_dup.html").contains("<strong>Behaviour since 8.0 from the header alone.</strong>"));
        assertTrue(PAGES.get("io_stat.html").contains("<strong>Behaviour since 7.0 from documentation.</strong>"));
    }

    @Test
    void offsets_of_all_releases_stand_side_by_side() {
        // LAYOUT 5: the event of _io_notify is at 12 until 7.1 and at 16 in 8.0, what follows moves with it.
        String row = row("io_notify.html", "io_notify.timo");
        assertEquals("56 56 56 56 56 80", offsets(row));
        assertTrue(row.contains("class=\"at changed\" data-release=\"8.0\""), row);
        assertEquals("– – – – 32 32", offsets(row("io_connect.html", "io_connect.dirfd")));
        assertEquals("– – – 4 4 4", offsets(row("io_stat.html", "io_stat.format")));
    }

    @Test
    void links_lead_to_pages_and_places_that_are_there() {
        TreeSet<String> broken = new TreeSet<>();
        PAGES.forEach((name, page) -> {
            Matcher link = HREF.matcher(page);
            while (link.find()) {
                String to = link.group(1);
                if (name.endsWith(".html") && !to.startsWith("https://www.qnx.com/")) {
                    String file = to.startsWith("#") ? name : to.replaceAll("#.*", "");
                    String place = to.contains("#") ? to.substring(to.indexOf('#') + 1) : "";
                    String there = PAGES.get(file);
                    if (there == null || !place.isEmpty() && !there.contains("id=\"" + place + "\"")) {
                        broken.add(name + " -> " + to);
                    }
                }
            }
        });
        assertEquals(new TreeSet<>(), broken);
    }

    @Test
    void the_search_finds_places_that_are_there() {
        Matcher entry =
                Pattern.compile("\\[\"[^\"]*\",\"[^\"]*\",\"([^\"]*)\"\\]").matcher(PAGES.get("search-data.js"));
        int entries = 0;
        while (entry.find()) {
            entries++;
            String to = entry.group(1);
            String page = PAGES.get(to.replaceAll("#.*", ""));
            assertTrue(page != null, to);
            assertTrue(!to.contains("#") || page.contains("id=\"" + to.substring(to.indexOf('#') + 1) + "\""), to);
        }
        assertTrue(entries > 1000, "fields and constants are found, " + entries);
    }

    @Test
    void nothing_is_loaded_from_elsewhere_and_the_text_is_in_the_page() {
        PAGES.forEach((name, page) -> {
            assertFalse(page.matches("(?s).*(src|@import|url\\()\\s*=?\\s*[\"']?https?:.*"), name);
            assertFalse(page.contains("fetch("), name);
        });
        assertTrue(PAGES.get("io_stat.html").contains("Form of stat that the client wants"));
        assertTrue(PAGES.get("io_notify.html").contains("_NOTIFY_ACTION_POLLARM"));
        assertTrue(PAGES.get("io_read.html").contains("https://www.qnx.com/developers/docs/"));
    }

    @Test
    void the_same_schemas_give_the_same_pages(@TempDir Path again) throws IOException {
        ReferenceMain.write(FORMATS, again);
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            assertEquals(page.getValue(), Files.readString(again.resolve(page.getKey())), page.getKey());
        }
    }

    private static String row(String page, String id) {
        return PAGES.get(page)
                .lines()
                .filter(line -> line.startsWith("<tr id=\"" + id + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static String offsets(String row) {
        StringBuilder offsets = new StringBuilder();
        Matcher cell =
                Pattern.compile("<td class=\"at[^>]*>(?:<span[^>]*>)?([^<]*)").matcher(row);
        while (cell.find()) {
            offsets.append(offsets.isEmpty() ? "" : " ").append(cell.group(1));
        }
        return offsets.toString();
    }
}
