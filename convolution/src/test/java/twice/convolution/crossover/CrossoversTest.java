package twice.convolution.crossover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Where lines meet, and how they are written down. */
class CrossoversTest {

    private static Measured modelled(String rung, int size, double value) {
        return new Measured(rung, size, value, OptionalDouble.of(value));
    }

    @Test
    void straightLinesMeetWhereTheyShould() {
        // Times of size² / 100 and of 16 are equal at a size of 40.
        List<Measured> rows = List.of(
                modelled("direct", 10, 1),
                modelled("fft", 10, 16),
                modelled("direct", 100, 100),
                modelled("fft", 100, 16),
                new Measured("auto", 100, 0.5, OptionalDouble.empty()));
        List<Crossovers.Crossover> found = Crossovers.of(rows);
        assertEquals(1, found.size());
        assertEquals("direct", found.get(0).below());
        assertEquals("fft", found.get(0).above());
        assertEquals(40, found.get(0).size(), 1e-9);
        assertEquals(16, found.get(0).value(), 1e-9);
    }

    @Test
    void whatIsNotMeasuredOnBothSidesMeetsNowhere() {
        assertEquals(List.of(), Crossovers.of(List.of(modelled("direct", 10, 1), modelled("fft", 100, 16))));
        assertEquals(List.of(), Crossovers.of(List.of(modelled("direct", 10, 1), modelled("direct", 100, 16))));
        assertEquals(List.of(), Crossovers.of(List.of()));
    }

    @Test
    void aTableComesBackFromItsText() {
        MeasuredTable table = new MeasuredTable(
                "a machine, with a comma",
                List.of(modelled("fft", 3, 0.25), new Measured("auto", 5, 1e-16f, OptionalDouble.empty())));
        assertEquals(
                "# a machine, with a comma\nrung,size,value,model\nfft,3,0.25,0.25\nauto,5,1.0E-16,\n", table.toText());
        MeasuredTable back = MeasuredTable.of(table.toText());
        assertEquals(table.machine(), back.machine());
        assertEquals(table.rows().get(0), back.rows().get(0));
        assertEquals(1e-16, back.rows().get(1).value(), 1e-24);
        assertThrows(IllegalArgumentException.class, () -> MeasuredTable.of("rung,size\n"));
        assertThrows(IllegalArgumentException.class, () -> new Measured("fft", 3, Double.NaN, OptionalDouble.empty()));
    }
}
