namespace CommissioningCases.Domain.Cases;

/// <summary>A stage of a scenario.</summary>
/// <param name="Name">Its name in the exchange format, such as <c>market-test</c>.</param>
/// <param name="Title">What people call it, such as "Market test".</param>
/// <param name="Purpose">What happens in it, in a sentence.</param>
public sealed record Stage(string Name, string Title, string Purpose)
{
    /// <summary>The end of every case: nothing more can be recorded.</summary>
    public static Stage Closed { get; } = new("closed", "Closed", "The case has ended.");

    public override string ToString() => Name;
}
