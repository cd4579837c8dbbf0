namespace CommissioningCases.Web;

/// <summary>How many passwords and codes can be tried in a minute, by whoever tries.</summary>
/// <param name="PerAddress">From one network address.</param>
/// <param name="PerAccount">For one account, or what was typed as one.</param>
public sealed record TryLimits(int PerAddress, int PerAccount)
{
    public static TryLimits Standard { get; } = new(300, 150);
}
