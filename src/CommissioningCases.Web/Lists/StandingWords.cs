using CommissioningCases.Application.Cases.Listing;
using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Scenarios;

namespace CommissioningCases.Web.Lists;

/// <summary>Where a group stands, as addresses say it: <c>sha.waiting</c>.</summary>
public static class StandingWords
{
    public static string Of(OversightStanding standing) => $"{Words.Of(standing.Group)}.{Words.Of(standing.State)}";

    /// <summary>Null for anything else.</summary>
    public static OversightStanding? Parse(string text) =>
        text.Split('.') is [var group, var state] && Words.TryParse<OversightGroup>(group, out var foundGroup) && Words.TryParse<OversightState>(state, out var foundState)
            ? new OversightStanding(foundGroup, foundState)
            : null;
}
