package dev.refract.gate;

import java.util.List;

/** The gates that Refract brings. */
public final class StandardGates implements Gates {
    @Override
    public List<Class<? extends Gate>> gates() {
        return List.of(DiffersFromOrigin.class, NoDuplicateOfSibling.class, BoxesRemain.class);
    }
}
