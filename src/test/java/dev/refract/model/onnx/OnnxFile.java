package dev.refract.model.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a small ONNX graph (IR version 7, operator set 13) as the protocol buffer that it is. */
public final class OnnxFile {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final List<Message> nodes = new ArrayList<>();
    private final List<Message> weights = new ArrayList<>();
    private final List<Message> inputs = new ArrayList<>();
    private final List<Message> outputs = new ArrayList<>();

    /** Bytes of one message: fields one after the other, each a tag and a varint or a length and bytes. */
    private static final class Message {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Message bytes(int field, byte[] value) {
            varint((field << 3) | 2);
            varint(value.length);
            bytes.writeBytes(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.bytes.toByteArray());
        }

        private void varint(long value) {
            long left = value;
            while ((left & ~0x7fL) != 0) {
                bytes.write((int) ((left & 0x7f) | 0x80));
                left >>>= 7;
            }
            bytes.write((int) left);
        }
    }

    /** An operation: its inputs, an arrow, its outputs: {@code "a b -> c"}. */
    public OnnxFile node(String operation, String flow) {
        nodes.add(node0(operation, flow));
        return this;
    }

    /** An operation with one attribute that is a list of whole numbers, and one that is a number. */
    public OnnxFile node(String operation, String flow, String list, long[] values, String number, long value) {
        Message attribute = new Message().text(1, list);
        for (long entry : values) {
            attribute.number(8, entry);
        }
        attribute.number(20, 7);
        Message second = new Message().text(1, number).number(3, value).number(20, 2);
        nodes.add(node0(operation, flow).message(5, attribute).message(5, second));
        return this;
    }

    private Message node0(String operation, String flow) {
        List<String> sides = List.of(flow.split(" -> ", -1));
        Message node = new Message();
        List.of(sides.get(0).split(" ", -1)).forEach(name -> node.text(1, name));
        List.of(sides.get(1).split(" ", -1)).forEach(name -> node.text(2, name));
        return node.text(3, sides.get(1)).text(4, operation);
    }

    /** A tensor of fixed fractions. */
    public OnnxFile weights(String name, float[] values, long... shape) {
        Message tensor = new Message();
        for (long length : shape) {
            tensor.number(1, length);
        }
        ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        weights.add(tensor.number(2, FLOAT).text(8, name).bytes(9, raw.array()));
        return this;
    }

    /** Whole numbers that come in; a dimension of a letter may have any length. */
    public OnnxFile input(String name, String... shape) {
        inputs.add(value(name, INT64, shape));
        return this;
    }

    /** Fractions that come in. */
    public OnnxFile fractions(String name, String... shape) {
        inputs.add(value(name, FLOAT, shape));
        return this;
    }

    /** Fractions that come out. */
    public OnnxFile output(String name, String... shape) {
        outputs.add(value(name, FLOAT, shape));
        return this;
    }

    private static Message value(String name, int type, String... shape) {
        Message dimensions = new Message();
        for (String length : shape) {
            boolean fixed = Character.isDigit(length.charAt(0));
            dimensions.message(
                    1, fixed ? new Message().number(1, Long.parseLong(length)) : new Message().text(2, length));
        }
        Message tensor = new Message().number(1, type).message(2, dimensions);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** The file's bytes. */
    public byte[] bytes() {
        Message graph = new Message();
        nodes.forEach(node -> graph.message(1, node));
        graph.text(2, "graph");
        weights.forEach(tensor -> graph.message(5, tensor));
        inputs.forEach(input -> graph.message(11, input));
        outputs.forEach(output -> graph.message(12, output));
        return new Message()
                .number(1, 7)
                .text(2, "refract test")
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, 13))
                .bytes
                .toByteArray();
    }
}
