package twice.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoomTest {

    private static final Plane X = new PlaneCase(203, 150, 1, 1, 0, false, 1).plane();

    /** A plane of which any value that is left over shows. */
    private static Plane used(int rows, int columns) {
        float[] values = new float[rows * columns];
        Arrays.fill(values, Float.NaN);
        return new Plane(rows, columns, values);
    }

    @Test
    void aNewArrayIsTheUsualRoom() {
        assertSame(Room.NEW, Settings.DEFAULT.room());
        float[] first = Room.NEW.values(X, 5);
        assertEquals(5, first.length);
        assertNotSame(first, Room.NEW.values(X, 5));
    }

    @Test
    void onlyResultsOfItsSizeAreWrittenOverAPlane() {
        Plane old = used(4, 5);
        assertSame(old.values(), Room.over(old).values(X, 20));
        assertArrayEquals(new float[21], Room.over(old).values(X, 21));
        assertArrayEquals(new float[19], Room.over(old).values(X, 19));
    }

    @Test
    void whatIsReadIsNotWrittenOver() {
        Settings settings = Settings.DEFAULT.withMode(Mode.SAME).withRoom(Room.over(X));
        Convolution2d auto = Convolution2dAlgorithm.AUTO.create();
        assertThrows(
                IllegalArgumentException.class, () -> auto.convolve(X, new Kernel(1, 1, new double[] {2}), settings));
    }

    @Test
    void settingsKeepIt() {
        Room room = Room.over(X);
        Settings settings = Settings.DEFAULT
                .withRoom(room)
                .withMode(Mode.VALID)
                .withBorder(Border.REFLECT, 0)
                .withCorrelate(true)
                .withStride(2)
                .withThreads(3);
        assertSame(room, settings.room());
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfThePlaneWrittenOverIsLeft(Convolution2dAlgorithm rung) {
        for (PlaneCase c : new PlaneCase[] {
            new PlaneCase(203, 150, 3, 3, 0, false, 1),
            new PlaneCase(203, 150, 15, 15, 1, false, 2),
            new PlaneCase(203, 150, 9, 4, 0, false, 3),
            new PlaneCase(20, 7, 5, 5, 0, false, 4)
        }) {
            for (int stride = 1; stride <= 2; stride++) {
                Settings settings =
                        Settings.DEFAULT.withMode(Mode.SAME).withThreads(2).withStride(stride);
                Plane expected = rung.create().convolve(c.plane(), c.kernel(), settings);
                Plane old = used(expected.rows(), expected.columns());
                Plane found = rung.create().convolve(c.plane(), c.kernel(), settings.withRoom(Room.over(old)));
                assertArrayEquals(expected.values(), found.values());
                boolean asks = rung != Convolution2dAlgorithm.NAIVE && rung != Convolution2dAlgorithm.FFT;
                assertEquals(asks, found.values() == old.values(), rung + " has written over the plane");
            }
        }
    }
}
