namespace CommissioningCases.Web.Features.Engagements;

/// <summary>What the page of the register shows beside the rows.</summary>
public sealed class EngagementPage(RegisterAddress<EngagementFilter> address, RegisterList<RegisteredEngagement> register, Person person)
{
    public RegisterAddress<EngagementFilter> Address { get; } = address;

    public RegisterList<RegisteredEngagement> Register { get; } = register;

    public FilterForm Form => Address.Form(FilterLayout.Search, Register.Context) with { Summary = "Filter by trust, service, provider, union, kind or date" };

    public Chips Chips => Address.Chips(Register.Context);

    public EngagementLabels Words => new(Register.Bodies, person, Register.Today) { ShowsPct = Register.Area.Count > 1 };
}
