using CommissioningCases.Web.Features.Cases;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>What the page of the register shows beside the rows.</summary>
public sealed class EngagementPage(EngagementAddress address, EngagementRegister register, Person person)
{
    public EngagementAddress Address { get; } = address;

    public EngagementRegister Register { get; } = register;

    public bool IsOfManyPcts => Register.Pcts.Count > 1;

    public string? PreviousHref => Register.Page.Previous is { } previous ? (Address with { From = previous }).ToString() : null;

    public string? NextHref => Register.Page.Next is { } next ? (Address with { From = next }).ToString() : null;

    public IReadOnlyList<Chip> Chips => [.. ChipsOf(Address)];

    public EngagementWords Words => new(Register.Bodies, person, Register.Today) { ShowsPct = IsOfManyPcts };

    private IEnumerable<Chip> ChipsOf(EngagementAddress of)
    {
        var filter = of.Filter;
        (string? Text, EngagementFilter Without)[] parts =
        [
            (filter.Text is { } text ? $"Text: {text}" : null, filter with { Text = null }),
            (filter.Case is { } reference ? $"Case {reference}" : null, filter with { Case = null }),
            (filter.Pct is { } pct ? NameOf(pct) : null, filter with { Pct = null }),
            (filter.Service is { } service ? $"Service: {service}" : null, filter with { Service = null }),
            (filter.Provider is { } provider ? $"Provider: {provider}" : null, filter with { Provider = null }),
            (filter.Union is { } union ? $"Names {union}" : null, filter with { Union = null }),
            (filter.Kind is { } kind ? EngagementAddress.Kinds.First(one => one.Word == kind).Text : null, filter with { Kind = null }),
            (filter.From is { } from ? $"From {British.Day(from)}" : null, filter with { From = null }),
            (filter.To is { } to ? $"To {British.Day(to)}" : null, filter with { To = null }),
            (filter.IsStaffMissing ? "Staff not engaged in the present stage" : null, filter with { IsStaffMissing = false }),
            (filter.IsDisputed ? "Disputed by the staff side" : null, filter with { IsDisputed = false }),
            (filter.IsDeparture ? "Departures from the letter" : null, filter with { IsDeparture = false }),
        ];
        return parts.Where(part => part.Text is not null).Select(part => new Chip(part.Text!, of.With(part.Without).ToString()));
    }

    /// <summary>A Primary Care Trust that one does not see has no name here either.</summary>
    private string NameOf(string pct) => Register.Pcts.FirstOrDefault((PrimaryCareTrust one) => one.Code == pct)?.Name ?? pct;
}
