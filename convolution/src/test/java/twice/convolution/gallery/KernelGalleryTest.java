package twice.convolution.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twice.convolution.Border;
import twice.convolution.Kernel;
import twice.convolution.Mode;
import twice.convolution.Plane;
import twice.convolution.Settings;
import twice.convolution.direct.NaiveConvolution2d;

class KernelGalleryTest {

    private static GalleryKernel kernel(String name) {
        return KernelGallery.all().stream()
                .filter(kernel -> kernel.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Sums and ranks by numpy.linalg.matrix_rank. */
    @ParameterizedTest
    @CsvSource({
        "identity, 3, 3, 1, 1",
        "box, 3, 3, 1, 1",
        "box5, 5, 5, 1, 1",
        "box9, 9, 9, 1, 1",
        "gaussian, 3, 3, 1, 1",
        "gaussian5, 5, 5, 1, 1",
        "gaussian7, 7, 7, 1, 1",
        "sharpen, 3, 3, 1, 2",
        "unsharp, 5, 5, 1, 2",
        "edge, 3, 3, 0, 1",
        "sobel-x, 3, 3, 0, 1",
        "sobel-y, 3, 3, 0, 1",
        "laplacian, 3, 3, 0, 2",
        "laplacian8, 3, 3, 0, 2",
        "mexican-hat, 5, 5, 0, 3",
        "emboss, 3, 3, 1, 3",
        "motion, 9, 9, 1, 9",
        "motion-x, 1, 9, 1, 1",
        "binomial, 1, 5, 1, 1"
    })
    void sizesSumsAndRanks(String name, int rows, int columns, double sum, int rank) {
        GalleryKernel kernel = kernel(name);
        assertEquals(rows, kernel.kernel().rows());
        assertEquals(columns, kernel.kernel().columns());
        assertEquals(sum, kernel.sum(), 1e-15);
        assertEquals(rank, kernel.rank());
        assertEquals(rank == 1, kernel.isSeparable());
    }

    @Test
    void namesAreNoneTwice() {
        assertEquals(
                KernelGallery.all().size(),
                KernelGallery.all().stream().map(GalleryKernel::name).distinct().count());
        assertEquals(Optional.empty(), KernelGallery.named("no"));
        assertTrue(KernelGallery.names().startsWith("identity, "), KernelGallery.names());
    }

    /** On a plane that rises by 2 a column and 5 a row; slopes are positive where it grows brighter. */
    @ParameterizedTest
    @CsvSource({
        "identity, 0",
        "edge, -2",
        "sobel-x, 16",
        "sobel-y, 40",
        "laplacian, 0",
        "laplacian8, 0",
        "mexican-hat, 0",
        "shift, -2",
        "motion, 0",
        "sharpen, 0"
    })
    void onASlope(String name, double expected) {
        float[] slope = new float[121];
        for (int i = 0; i < 121; i++) {
            slope[i] = 5 * (i / 11) + 2 * (i % 11);
        }
        Kernel kernel = kernel(name).kernel();
        Plane result = new NaiveConvolution2d()
                .convolve(
                        new Plane(11, 11, slope),
                        kernel,
                        Settings.DEFAULT.withMode(Mode.SAME).withBorder(Border.REFLECT, 0));
        double centre = kernel(name).sum() == 0 ? 0 : slope[60];
        assertEquals(centre + expected, result.at(5, 5), 1e-4);
    }
}
