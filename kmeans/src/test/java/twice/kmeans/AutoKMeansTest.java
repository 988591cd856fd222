package twice.kmeans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AutoKMeansTest {

    @ParameterizedTest
    @CsvSource({
        "100, 2, 3, true, NaiveLloyd",
        "5000, 2, 15, true, HamerlyBounds",
        "5000, 64, 10, true, ElkanBounds",
        "1000000, 2, 16, true, ChosenFilter",
        "60000, 784, 10, true, ChosenFilter",
        "2000000000, 1, 2000000000, true, ChosenFilter",
        "100, 2, 3, false, NaiveLloyd",
        "1000000, 2, 16, false, HamerlyBounds",
        "60000, 784, 10, false, ElkanBounds",
        "1000000, 128, 256, false, HamerlyBounds",
    })
    void choosesByWork(int n, int d, int k, boolean vectors, String expected) {
        assertEquals(expected, AutoKMeans.choose(n, d, k, vectors).getClass().getSimpleName());
    }

    /** The cases of the contract are little work, so what runs for much work is held to them here. */
    @ParameterizedTest
    @MethodSource("cases")
    void whatRunsForMuchWorkFollowsNaiveLloyd(KMeansCase c) {
        Settings settings = Settings.DEFAULT.withTolerance(0);
        KMeans forMuchWork = AutoKMeans.choose(1_000_000, 100, 100, true);
        for (int threads : new int[] {1, 3}) {
            Run.of(forMuchWork, c.points(), c.start(), settings.withThreads(threads))
                    .assertFollows(NaiveRuns.of(c, settings), 0);
        }
    }

    static List<KMeansCase> cases() {
        return KMeansCase.all();
    }
}
