package twice.filters.gradient;

import twice.convolution.Border;
import twice.convolution.Plane;
import twice.filters.Direction;
import twice.filters.Filter;
import twice.filters.FilterSettings;
import twice.filters.Gradient;
import twice.filters.Operator;

/**
 * The operator's weights on each pixel's neighbours, summed in double, once for x and once for y:
 *
 * <pre>x[r,c] = Σᵢ Σⱼ wx[i,j] · p[r + i − a, c + j − a]
 * magnitude = √(x² + y²)
 * angle = atan2(y, x)</pre>
 *
 * where p is the picture and a the place of the weight that lies on the pixel itself.
 */
public final class NaiveGradient implements Filter {

    private final Operator operator;
    private final Direction direction;

    public NaiveGradient(Gradient gradient) {
        operator = gradient.operator();
        direction = gradient.operator() == Operator.LAPLACIAN ? Direction.X : gradient.direction();
    }

    @Override
    public Plane apply(Plane p, FilterSettings settings) {
        Border border = settings.border();
        float[] result = new float[p.values().length];
        for (int r = 0; r < p.rows(); r++) {
            for (int c = 0; c < p.columns(); c++) {
                double x = 0;
                double y = 0;
                for (int i = 0; i < operator.size(); i++) {
                    for (int j = 0; j < operator.size(); j++) {
                        int row = border.index(r + i - operator.anchor(), p.rows());
                        int column = border.index(c + j - operator.anchor(), p.columns());
                        boolean outside = row == Border.OUTSIDE || column == Border.OUTSIDE;
                        double value = outside ? settings.borderValue() : p.at(row, column);
                        x += operator.x(i, j) * value;
                        y += operator.y(i, j) * value;
                    }
                }
                result[r * p.columns() + c] = (float) wanted(x, y);
            }
        }
        return new Plane(p.rows(), p.columns(), result);
    }

    private double wanted(double x, double y) {
        return switch (direction) {
            case X -> x;
            case Y -> y;
            case MAGNITUDE -> Math.sqrt(x * x + y * y);
            case ANGLE -> Math.toDegrees(Math.atan2(y, x));
        };
    }
}
