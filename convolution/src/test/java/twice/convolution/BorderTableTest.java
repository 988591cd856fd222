package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The chapter's table of border names is executed: what it draws is what {@link Border#index} does, and what it prints in
 * bold is what another library means differently.
 */
class BorderTableTest {

    private static final String INPUT = "abcd";
    private static final int BEYOND = 3;

    /** A row of the table: {@code | `cba [abcd] dcb` | `reflect` | `symmetric` | … |}. */
    private record Row(String picture, String ours, List<String> theirs) {}

    private static List<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        int begin = lines.indexOf("<!-- borders:begin -->");
        int end = lines.indexOf("<!-- borders:end -->");
        assertTrue(begin >= 0 && end > begin, "the chapter has no table of borders");
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(begin, end)) {
            if (line.startsWith("| `")) {
                List<String> cells = Arrays.stream(line.split("\\|", -1))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList();
                List<String> theirs = cells.subList(2, cells.size()).stream()
                        .flatMap(cell -> Arrays.stream(cell.split(", ", -1)))
                        .filter(name -> !name.equals("–"))
                        .toList();
                rows.add(new Row(plain(cells.get(0)), plain(cells.get(1)), theirs));
            }
        }
        return rows;
    }

    private static String plain(String cell) {
        return cell.replace("`", "").replace("*", "");
    }

    @Test
    void everyBorderHasItsRow() throws IOException {
        assertEquals(
                Arrays.stream(Border.values()).map(BorderNames::id).toList(),
                rows().stream().map(Row::ours).toList());
    }

    @TestFactory
    Stream<DynamicTest> thePictureIsWhatTheBorderDoes() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.ours(), () -> {
                    Border border = BorderNames.named(row.ours()).orElseThrow();
                    StringBuilder drawn = new StringBuilder();
                    for (int i = -BEYOND; i < INPUT.length() + BEYOND; i++) {
                        int place = border.index(i, INPUT.length());
                        drawn.append(i == 0 ? " [" : i == INPUT.length() ? "] " : "");
                        drawn.append(place == Border.OUTSIDE ? 'v' : INPUT.charAt(place));
                    }
                    assertEquals(row.picture(), drawn.toString());
                }));
    }

    /** A name in plain type is taken as a synonym; one in bold means something else here, or nothing. */
    @TestFactory
    Stream<DynamicTest> theNamesOfOtherLibraries() throws IOException {
        return rows().stream()
                .flatMap(row -> row.theirs().stream()
                        .map(name -> DynamicTest.dynamicTest(row.ours() + " = " + name, () -> {
                            Optional<Border> found = BorderNames.named(plain(name));
                            boolean same = found.equals(BorderNames.named(row.ours()));
                            assertEquals(name.startsWith("**"), !same, name + " is taken for " + found);
                        })));
    }
}
