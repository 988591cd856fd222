package twice.convolution.chapter;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import twice.testing.ChapterLinks;

class ChapterLinksTest {

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        ChapterLinks.assertAllLead(50);
    }
}
