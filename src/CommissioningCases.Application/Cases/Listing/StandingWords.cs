namespace CommissioningCases.Application.Cases;

/// <summary>Where a group stands, as addresses say it: <c>sha.waiting</c>.</summary>
public static class StandingWords
{
    public static string Of(OversightStanding standing) => $"{ExchangeNames.Of(standing.Group)}.{ExchangeNames.Of(standing.State)}";

    /// <summary>Null for anything else.</summary>
    public static OversightStanding? Parse(string text) =>
        text.Split('.') is [var group, var state] && ExchangeNames.TryParse<OversightGroup>(group, out var foundGroup) && ExchangeNames.TryParse<OversightState>(state, out var foundState)
            ? new OversightStanding(foundGroup, foundState)
            : null;
}
