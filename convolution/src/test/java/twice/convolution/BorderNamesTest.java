package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BorderNamesTest {

    @ParameterizedTest
    @CsvSource({
        "CONSTANT,   constant fill zeros zero grid-constant BORDER_CONSTANT CONSTANT",
        "REPLICATE,  replicate nearest edge BORDER_REPLICATE Nearest",
        "REFLECT,    reflect symm symmetric grid-mirror BORDER_REFLECT Reflect",
        "REFLECT101, reflect101 mirror reflect_101 reflect-101 BORDER_REFLECT_101 BORDER_REFLECT101 BORDER_DEFAULT cv2.BORDER_REFLECT_101",
        "WRAP,       wrap grid-wrap circular BORDER_WRAP"
    })
    void knowsTheLibrariesNames(Border border, String names) {
        for (String name : names.split(" ", -1)) {
            assertEquals(Optional.of(border), BorderNames.named(name), name);
        }
    }

    @Test
    void refusesOthers() {
        for (String name : new String[] {"", "mirrors", "border", "border_", "101", "no"}) {
            assertEquals(Optional.empty(), BorderNames.named(name), name);
        }
        assertEquals("constant, replicate, reflect, reflect101, wrap", BorderNames.names());
    }
}
