namespace CommissioningCases.Application.Demonstration;

/// <summary>Shows the time at which an attempt of the demonstration would have been recorded.</summary>
internal sealed class DemonstrationClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
