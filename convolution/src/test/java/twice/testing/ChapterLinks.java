package twice.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The links of the chapter whose module is being tested. */
public final class ChapterLinks {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private ChapterLinks() {}

    /** Fails unless every link within the checkout leads somewhere and there are more than {@code least} of all kinds. */
    public static void assertAllLead(int least) throws IOException {
        String chapter = Files.readString(Path.of("README.md"));
        Set<String> headings = chapter.lines()
                .filter(line -> line.startsWith("#"))
                .map(ChapterLinks::anchor)
                .collect(Collectors.toSet());
        Matcher links = LINK.matcher(chapter);
        int found = 0;
        while (links.find()) {
            String target = links.group(1);
            if (target.startsWith("#")) {
                assertTrue(
                        headings.contains(target.substring(1)) || chapter.contains("<a id=\"" + target.substring(1)),
                        "no heading for " + target);
            } else if (!target.contains("://")) {
                assertTrue(Files.exists(Path.of(target.replaceAll("#.*", ""))), "no file " + target);
            }
            found++;
        }
        assertTrue(found > least, "found only " + found + " links");
    }

    /** What a heading is called in a link. */
    private static String anchor(String heading) {
        return heading.replaceAll("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
