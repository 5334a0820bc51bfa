package dev.refract.sample;

/** Which side of the train/validation/test divide a sample is on. */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST,
    /** Not decided yet; the pipeline decides it from the sample's group. */
    UNASSIGNED
}
