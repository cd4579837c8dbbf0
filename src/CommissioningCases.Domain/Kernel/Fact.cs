namespace CommissioningCases.Domain.Kernel;

/// <summary>Something that happened, and where its history says so.</summary>
public abstract record Fact(EntryMark Mark)
{
    public DateOnly On => Mark.On;
}
