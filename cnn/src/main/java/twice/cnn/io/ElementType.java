package twice.cnn.io;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The types of numbers that can be read from safetensors files. */
enum ElementType {
    /** IEEE 754 single precision. */
    F32(4),
    /** IEEE 754 half precision: a sign, 5 bits of exponent, 10 of fraction. */
    F16(2),
    /** The upper half of an F32. */
    BF16(2),
    /** Whole numbers with sign, such as labels. */
    I64(8);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    static Optional<ElementType> of(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    int bytes() {
        return bytes;
    }

    /** Takes as many numbers as the buffer has left, into {@code to} from {@code at} on; their number. */
    int take(ByteBuffer from, float[] to, int at) {
        int count = from.remaining() / bytes;
        switch (this) {
            case F32 -> from.asFloatBuffer().get(to, at, count);
            case F16 -> {
                for (int i = 0; i < count; i++) {
                    to[at + i] = half(from.getShort());
                }
            }
            case BF16 -> {
                for (int i = 0; i < count; i++) {
                    to[at + i] = Float.intBitsToFloat(from.getShort() << 16);
                }
            }
            case I64 -> throw new IllegalStateException("whole numbers aren't read as float");
        }
        return count;
    }

    /** A half's value, which every float holds exactly; NaN keeps its payload. */
    static float half(short bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = (bits >> 10) & 0x1F;
        int fraction = bits & 0x3FF;
        if (exponent == 0) {
            float magnitude = fraction * 0x1p-24f;
            return sign == 0 ? magnitude : -magnitude;
        }
        int widened = exponent == 0x1F ? 0xFF : exponent - 15 + 127;
        return Float.intBitsToFloat(sign | (widened << 23) | (fraction << 13));
    }
}
