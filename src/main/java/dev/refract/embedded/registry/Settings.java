package dev.refract.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Compatibility settings and modes: of a subject, of a context, and of all. An absent subject means all. Callers hold
 * the lock of the registry.
 */
public final class Settings {
    private static final Optional<SubjectName> GLOBAL = Optional.empty();

    private final RegistryState state;
    private final RegistryJournal journal;

    /** @param journal takes what is changed, and changes the state */
    public Settings(RegistryState state, RegistryJournal journal) {
        this.state = state;
        this.journal = journal;
    }

    /** The settings of the subject itself; those of all have a level at least. */
    public Optional<SubjectConfig> config(Optional<SubjectName> subject) {
        Optional<SubjectConfig> own = state.config(subject);
        return subject.isEmpty() ? Optional.of(own.orElse(SubjectConfig.EMPTY).over(SubjectConfig.DEFAULT)) : own;
    }

    /** What holds for the subject: its own settings over those of its context over those of all. */
    public SubjectConfig configInScope(Optional<SubjectName> subject) {
        SubjectConfig global = config(GLOBAL).orElseThrow();
        SubjectConfig context = subject.filter(name -> !name.isDefaultContext())
                .flatMap(name -> state.config(Optional.of(name.ofContext())))
                .orElse(SubjectConfig.EMPTY);
        SubjectConfig own = subject.flatMap(name -> state.config(subject)).orElse(SubjectConfig.EMPTY);
        return own.over(context).over(global);
    }

    /**
     * Sets what a request says, and leaves the rest.
     *
     * @throws RegistryFault 42203, 42205
     */
    public SubjectConfig update(Optional<SubjectName> subject, JsonNode request) {
        SubjectConfig updated =
                state.config(subject).orElse(SubjectConfig.EMPTY).updated(request);
        requireWritable(subject);
        journal.append(new JournalEntry.ConfigWritten(subject, updated));
        return updated;
    }

    /**
     * Back to what holds above.
     *
     * @return what was set
     * @throws RegistryFault 40401 if a subject has no settings
     */
    public SubjectConfig deleteConfig(Optional<SubjectName> subject) {
        SubjectConfig before = config(subject).orElseThrow(() -> RegistryFault.subjectNotFound(subject.orElseThrow()));
        requireWritable(subject);
        journal.append(new JournalEntry.ConfigErased(subject));
        return before;
    }

    /** The mode of the subject itself. */
    public Optional<RegistryMode> mode(Optional<SubjectName> subject) {
        return state.mode(subject).or(() -> subject.isEmpty() ? Optional.of(RegistryMode.READWRITE) : Optional.empty());
    }

    /** The mode that holds for the subject. */
    public RegistryMode modeInScope(Optional<SubjectName> subject) {
        RegistryMode global = mode(GLOBAL).orElseThrow();
        if (global == RegistryMode.READONLY_OVERRIDE) {
            return global;
        }
        return subject.flatMap(name -> state.mode(subject).or(() -> state.mode(Optional.of(name.ofContext()))))
                .orElse(global);
    }

    /** Sets the mode; import mode wants a subject, context or registry that holds nothing, unless it is forced. */
    public void setMode(Optional<SubjectName> subject, RegistryMode mode, boolean force) {
        boolean held = state.all().anyMatch(schema -> !schema.deleted() && within(subject, schema.subject()));
        if (mode == RegistryMode.IMPORT && modeInScope(subject) != mode && held && !force) {
            throw RegistryFault.notPermitted(
                    "Cannot import: there are subjects already; force=true imports all the same");
        }
        journal.append(new JournalEntry.ModeWritten(subject, mode));
    }

    /** Back to the mode that holds above; returns the one that was set. */
    public RegistryMode deleteMode(Optional<SubjectName> subject) {
        RegistryMode before = mode(subject).orElseThrow(() -> RegistryFault.subjectNotFound(subject.orElseThrow()));
        journal.append(new JournalEntry.ModeErased(subject));
        return before;
    }

    /** Forgets what a subject that is gone had set. */
    void forget(SubjectName subject) {
        Optional<SubjectName> key = Optional.of(subject);
        state.config(key).ifPresent(config -> journal.append(new JournalEntry.ConfigErased(key)));
        state.mode(key).ifPresent(mode -> journal.append(new JournalEntry.ModeErased(key)));
    }

    /** @throws RegistryFault 42205 when the subject takes no change */
    void requireWritable(Optional<SubjectName> subject) {
        if (modeInScope(subject).isReadOnly()) {
            throw RegistryFault.notPermitted(
                    subject.map(SubjectName::toString).orElse("The registry") + " is in read-only mode");
        }
    }

    /** The subject that is meant by a name which may be an alias. */
    public SubjectName resolve(SubjectName subject) {
        Optional<String> alias = state.config(Optional.of(subject)).flatMap(SubjectConfig::alias);
        return alias.map(SubjectName::parse)
                .map(target -> target.isDefaultContext() ? new SubjectName(subject.context(), target.name()) : target)
                .orElse(subject);
    }

    private static boolean within(Optional<SubjectName> scope, SubjectName subject) {
        return scope.map(
                        name -> name.name().isEmpty() ? name.context().equals(subject.context()) : name.equals(subject))
                .orElse(true);
    }
}
