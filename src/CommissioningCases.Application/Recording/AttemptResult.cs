using CommissioningCases.Application.Reading;

namespace CommissioningCases.Application.Recording;

/// <summary>What came of an attempt.</summary>
public abstract record AttemptResult : IOutcome
{
    private AttemptResult()
    {
    }

    public abstract string Outcome { get; }

    /// <summary>It stands, as that entry of the case.</summary>
    public sealed record Accepted(string Case, int Number) : AttemptResult
    {
        /// <summary>The entry's hash. The log keeps it, as a witness outside the database.</summary>
        public required string Hash { get; init; }

        public override string Outcome => $"accepted as entry {Number}, {Hash}";
    }

    /// <summary>The letter's conditions do not hold. It is an entry, and changed nothing else.</summary>
    public sealed record Refused(string Case, int Number, IReadOnlyList<Unmet> Unmet) : AttemptResult
    {
        /// <inheritdoc cref="Accepted.Hash"/>
        public required string Hash { get; init; }

        public override string Outcome => $"refused as entry {Number}, {Hash}";
    }

    /// <summary>One of several actions that were to be recorded together is refused, so that none of them was recorded.</summary>
    /// <param name="Part">Which of them, from 0.</param>
    public sealed record NotTogether(string Case, int Part, IReadOnlyList<Unmet> Unmet) : AttemptResult
    {
        public override string Outcome => "refused together";
    }

    /// <summary>Some of several actions that were to be recorded together are malformed or not possible, so that none of them was recorded.</summary>
    public sealed record InvalidTogether(IReadOnlyList<PartError> Errors) : AttemptResult
    {
        public override string Outcome => "invalid together";
    }

    /// <summary>It is malformed or not possible in this stage. Nothing was recorded.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : AttemptResult
    {
        public override string Outcome => "invalid";
    }

    /// <summary>The same form was sent before, with something else in it. Nothing was recorded now.</summary>
    /// <param name="Number">The entry that it made then.</param>
    public sealed record Changed(string Case, int Number, bool WasAccepted) : AttemptResult
    {
        public override string Outcome => $"changed since entry {Number}";
    }

    /// <summary>The same person has recorded the same already, in another form. Nothing was recorded now.</summary>
    /// <param name="Number">The entry that says it.</param>
    public sealed record RecordedBefore(string Case, int Number) : AttemptResult
    {
        public override string Outcome => $"says the same as entry {Number}";
    }

    /// <summary>Others changed the case after the page was drawn. Nothing was recorded.</summary>
    /// <param name="Since">The accepted entries that the page did not know.</param>
    /// <param name="Last">Number of the case's last entry, for another try.</param>
    public sealed record MovedOn(string Case, IReadOnlyList<EntryView> Since, int Last) : AttemptResult
    {
        public override string Outcome => "moved on";
    }
}
