package org.jianyan.extensions.internal;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;

/** What a compiled class refers to, as its constant pool tells. */
final class References {
    private static final int CLASS = 7;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;

    private final ClassReader reader;
    private final char[] buffer;
    private final Set<String> classes = new TreeSet<>();
    private final Set<String> methods = new TreeSet<>();

    private References(byte[] compiled) {
        reader = new ClassReader(compiled);
        buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset == 0) {
                continue; // the second half of a long or a double
            }
            int tag = reader.readByte(offset - 1);
            if (tag == CLASS) {
                add(reader.readUTF8(offset, buffer));
            } else if (tag == METHOD || tag == INTERFACE_METHOD) {
                String owner = reader.readClass(offset, buffer);
                int nameAndType = reader.getItem(reader.readUnsignedShort(offset + 2));
                methods.add(owner.replace('/', '.') + "." + reader.readUTF8(nameAndType, buffer));
            }
        }
    }

    /** @throws IllegalArgumentException if it is no class, or one for a later Java */
    static References of(byte[] compiled) {
        try {
            return new References(compiled);
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no class file", e);
        }
    }

    private void add(String internalName) {
        String name = internalName;
        while (name.startsWith("[")) {
            name = name.substring(1);
        }
        if (internalName.startsWith("[")) {
            if (!name.startsWith("L")) {
                return; // an array of numbers
            }
            name = name.substring(1, name.length() - 1);
        }
        classes.add(name.replace('/', '.'));
    }

    /** Full names of classes. */
    Set<String> classes() {
        return classes;
    }

    /** Methods called, each as class and name. */
    Set<String> methods() {
        return methods;
    }
}
