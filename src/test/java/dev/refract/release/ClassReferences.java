package dev.refract.release;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** Reads which classes a class file names, out of its constant pool (JVM specification, section 4.4). */
final class ClassReferences {
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    /** Bytes after the tag of each kind of entry; UTF8 has its length written before it. */
    private static final int[] SIZES = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    private ClassReferences() {}

    /**
     * The names, with slashes, of the classes that this one may load. Types of fields and of parameters count only
     * where code uses them, as when the virtual machine links.
     *
     * @throws IOException if the bytes are no class file
     */
    static Set<String> of(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.skipBytes(8);
        int count = in.readUnsignedShort();
        String[] texts = new String[count];
        int[] names = new int[count];
        for (int entry = 1; entry < count; entry++) {
            int tag = in.readUnsignedByte();
            if (tag == UTF8) {
                texts[entry] = in.readUTF();
            } else if (tag == CLASS) {
                names[entry] = in.readUnsignedShort();
            } else {
                in.skipBytes(SIZES[tag]);
                entry += SIZES[tag] == 8 ? 1 : 0;
            }
        }
        Set<String> found = new TreeSet<>();
        for (int name : names) {
            if (name > 0) {
                found.add(element(texts[name]));
            }
        }
        return found;
    }

    /** The class of an array's elements, or the class itself. */
    private static String element(String name) {
        int dimensions = name.lastIndexOf('[') + 1;
        return dimensions > 0 && name.endsWith(";") ? name.substring(dimensions + 1, name.length() - 1) : name;
    }
}
