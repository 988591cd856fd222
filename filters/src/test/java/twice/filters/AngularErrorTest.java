package twice.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import twice.filters.gradient.AngularError;

/** How wrong the operators' directions are, against what a sine gives on paper. */
class AngularErrorTest {

    /**
     * On a wave with frequencies u and v along the axes, a difference is 2·sin u and a mean side·2·cos v + middle, so that
     * x : y = sin u·(2·side·cos v + middle) : sin v·(2·side·cos u + middle).
     */
    @Test
    void agreesWithTheFormula() {
        for (Operator operator : new Operator[] {Operator.PREWITT, Operator.SOBEL, Operator.SCHARR}) {
            for (double wavelength : new double[] {4, 8, 20}) {
                for (int degrees = 0; degrees <= 90; degrees += 3) {
                    double u = 2 * Math.PI / wavelength * Math.cos(Math.toRadians(degrees));
                    double v = 2 * Math.PI / wavelength * Math.sin(Math.toRadians(degrees));
                    double x = Math.sin(u) * (2 * operator.side() * Math.cos(v) + operator.middle());
                    double y = Math.sin(v) * (2 * operator.side() * Math.cos(u) + operator.middle());
                    double expected = Math.IEEEremainder(Math.toDegrees(Math.atan2(y, x)) - degrees, 360);
                    assertEquals(expected, AngularError.degrees(operator, degrees, wavelength), 1e-4);
                }
            }
        }
    }

    @Test
    void noneErrsAlongTheAxesAndTheDiagonal() {
        for (Operator operator : new Operator[] {Operator.PREWITT, Operator.SOBEL, Operator.SCHARR}) {
            for (int degrees = 0; degrees <= 90; degrees += 45) {
                assertEquals(0, AngularError.degrees(operator, degrees, 6), 1e-4);
            }
        }
        assertEquals(0, AngularError.degrees(Operator.ROBERTS, 45, 6), 1e-4);
    }

    @Test
    void scharrIsTheBestAndLongWavesAreLikeRamps() {
        for (double wavelength : new double[] {6, 8, 12, 20}) {
            double scharr = AngularError.largest(Operator.SCHARR, wavelength);
            double sobel = AngularError.largest(Operator.SOBEL, wavelength);
            double prewitt = AngularError.largest(Operator.PREWITT, wavelength);
            assertTrue(
                    4 * scharr < sobel && sobel < prewitt, wavelength + ": " + scharr + ", " + sobel + ", " + prewitt);
        }
        assertEquals(0, AngularError.largest(Operator.PREWITT, 1000), 1e-3);
    }

    /** Sobel is Roberts, turned by 45° and averaged over 2 × 2 pixels. */
    @Test
    void robertsAndSobelErrAlike() {
        for (int degrees = 0; degrees <= 90; degrees += 5) {
            double roberts = AngularError.degrees(Operator.ROBERTS, degrees, 7);
            assertEquals(AngularError.degrees(Operator.SOBEL, degrees, 7), roberts, 1e-4);
        }
    }

    @Test
    void theChartShowsIt() {
        JFreeChart chart = GradientCharts.angularError();
        assertEquals(4, chart.getXYPlot().getDatasetCount());
        assertEquals("Sobel", chart.getXYPlot().getDataset(2).getSeriesKey(0));
        assertEquals(
                AngularError.degrees(Operator.SOBEL, 22.5, 8),
                chart.getXYPlot().getDataset(2).getYValue(0, 90));
    }
}
