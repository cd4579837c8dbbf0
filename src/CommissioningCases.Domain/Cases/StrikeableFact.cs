namespace CommissioningCases.Domain.Cases;

/// <summary>A fact that can be struck: an engagement, a measurement, an assurance, a board decision or a judgement.</summary>
public abstract record StrikeableFact(EntryMark Mark) : Fact(Mark)
{
    /// <summary>The name by which <c>strike</c> calls this fact.</summary>
    public string RecordId => RecordName.Of(Mark);
}
