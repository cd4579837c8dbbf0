namespace CommissioningCases.Web;

/// <summary>How often programs can ask in a minute.</summary>
/// <param name="PerAddress">From one network address, with whatever token.</param>
/// <param name="PerToken">With one token, from wherever.</param>
public sealed record ApiLimits(int PerAddress, int PerToken)
{
    public static ApiLimits Standard { get; } = new(600, 300);
}
