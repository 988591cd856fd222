package twice.cnn.chapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The chapter's table of the networks is what the networks are. */
class NetworkFactsTest {

    private static final String BEGIN = "<!-- networks:begin -->\n";
    private static final String END = "<!-- networks:end -->";

    @Test
    void theTableIsTheNetworks() throws IOException {
        String chapter = Files.readString(Path.of("README.md"));
        int from = chapter.indexOf(BEGIN) + BEGIN.length();
        assertEquals(
                NetworkFacts.table().strip(),
                chapter.substring(from, chapter.indexOf(END)).strip());
    }
}
