/**
 * How many copies a record becomes, so that the mix of classes in the output follows a target.
 *
 * <p><b>The idea.</b> Every class owns a bucket of <em>credit</em>. With every record that comes in,
 * whatever its class, {@code ρ} copies' worth of credit is paid out: class c receives {@code ρ·T_c},
 * where {@code T_c} is its share in the target and {@code ρ} the volume (copies out per record in). A
 * record of class c spends its class's credit: it becomes k copies, and k is taken off. What a class
 * emits is therefore what it was paid, and it was paid by the target. It is deficit round robin
 * (Shreedhar and Varghese, SIGCOMM 1995) with classes for flows and copies for bytes.
 *
 * <p><b>Why not a rate.</b> Samplers that replicate a record by {@code T_c / p̂_c} inherit every error
 * of the estimate {@code p̂_c}: its noise (the mix converges as N^-½), its lag (after a change of prior it
 * is wrong for as long as the counters remember), its first value (a class first seen late is copied tens
 * of thousands of times), and the noise of Poisson draws. Here an error of the estimate changes the
 * <em>volume</em> and the smoothness, never the mix: credit keeps the difference and the next record
 * pays it back, so the mix converges as 1/N.
 *
 * <p><b>What each rule prevents</b> (numbers as in {@link dev.refract.balance.rules.BalanceRules}):
 *
 * <ol>
 *   <li>{@link dev.refract.balance.rules.Target}: shares are normalised over the classes seen so far; a class
 *       declared but never seen costs nothing.
 *   <li>{@link dev.refract.balance.rules.Volume} and the cap on <em>mean</em> copies: a class of three records
 *       in ten thousand cannot be a fifth of the output without being copied to death. The volume falls
 *       until the scarcest class can follow; the majority is thinned instead of the target missed.
 *   <li>Virtual time: credit is not handed out class by class. One clock advances by {@code ρ / Σw} a
 *       record and a class is owed {@code w·(clock - its own last reading)} when it arrives. The cost of
 *       a record does not depend on the number of classes.
 *   <li>{@link dev.refract.balance.rules.CreditSettings}: a scarce class spends its mean rate and half of what it is
 *       ahead or behind, so that copies are spread over records; it may go into a bounded debt before an
 *       original is dropped. A common class spends what it has, mostly 0 or 1. Fractions are rounded by a
 *       uniform number and the remainder is carried. A burst cap bounds the copies of one record.
 *   <li>{@link dev.refract.balance.rules.DecaySettings}: shares are estimated over the last tens of thousands of
 *       records; when the last hundreds contradict them by seven standard errors, the past is dropped.
 *   <li>{@link dev.refract.balance.rules.ColdStart}: a label passes through uncopied until it has been seen
 *       often enough to be believed, and labels beyond the table's size share one row: a misspelt label
 *       cannot amplify. A class that is believed late is paid what it would have received, and virtual
 *       time slows until that is repaid, so that even a few hundred records end near the target.
 *   <li>{@link dev.refract.balance.rules.TopUpSettings} and {@link dev.refract.balance.reservoir.Reservoirs}: a class that is
 *       silent, or comes in bursts, is made up for by copies of records it had before.
 * </ol>
 *
 * <p><b>Several partitions.</b> Partitions that are balanced each on its own are balanced together only if
 * each sees every class. Otherwise each tells the others its {@link dev.refract.balance.rounds.PartitionCounts}; the newest
 * tallies are an {@link dev.refract.balance.rounds.CountRound}, and a ledger that has adopted one pays its classes their
 * part of what the union owes them. Shares travel, not decisions, so old rounds do little harm.
 * {@link dev.refract.balance.rules.BalanceMode} chooses; an {@link dev.refract.balance.rounds.RoundLog} repeats what a run did.
 *
 * <p><b>Where these rules differ from the proposal they come from.</b> Spending anticipates the mean rate
 * (the proposal's classes were always one to two records' worth behind); the cold start is shorter on
 * short streams and repaid; a drift forgets the past instead of copying the fast counter, which at that
 * moment still holds it; a class is called late by its own mean rate; sightings decay, so that a label rarer than about {@code p_min} never amplifies
 * however long the stream.
 *
 * <p><b>For those who come from imbalanced-learn.</b> Its {@code sampling_strategy} says how many rows a class
 * ends with; a stream has no end, so here it is a share and a volume:
 *
 * <ul>
 *   <li>{@code 'auto'}, {@code 'not majority'} or {@code 'all'} of an over-sampler: {@code target: uniform,
 *       volume: over}; of an under-sampler ({@code 'auto'}, {@code 'not minority'}, {@code 'all'}): {@code volume:
 *       under}.
 *   <li>a ratio α of two classes: {@code target: {major: 1/(1+α), minor: α/(1+α)}}.
 *   <li>a dict, and the forms that move one class only: each final count divided by their sum.
 *   <li>a callable: {@link dev.refract.balance.rules.Target.Custom}. A list names classes to clean, which a balance
 *       does not do.
 * </ul>
 *
 * <p>The table of every form, each row run by a test, is {@code src/test/resources/golden/sampling-strategy.md}.
 *
 * <p><b>How to use it.</b> {@link dev.refract.balance.ledger.Ledger#decide} looks and answers a
 * {@link dev.refract.balance.ledger.Decision}; nothing has changed. When its copies are made and known to be
 * good, {@link dev.refract.balance.ledger.Ledger#commit} applies it, and the caller stores exactly the rows the
 * decision names. Drawing from a reservoir and offering to it follow the same two steps. {@link dev.refract.balance.ledger.Ledger#restore} continues from stored rows bit for bit: all
 * state is in the rows, all randomness comes in as an argument, no clock and no hash order is involved.
 */
package dev.refract.balance;
