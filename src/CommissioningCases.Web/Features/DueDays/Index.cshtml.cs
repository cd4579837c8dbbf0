using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.DueDays;

/// <summary>What is due on all open cases in sight, week by week.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<DeadlineFilter> Address { get; private set; } = null!;

    public RegisterList<DeadlineRow> List { get; private set; } = null!;

    public FilterForm Form { get; private set; } = null!;

    public IReadOnlyList<DueWeek> Weeks => DueWeek.Of(List.Page.Rows, List.Today);

    /// <summary>Whether cases are shared out among commissioners that this person knows.</summary>
    public bool HasOwners => current.Person is { Role: Role.Commissioner or Role.BoardSecretary };

    /// <summary>The short ways between one's own, the team's and what nobody looks after; none for those who look after no case.</summary>
    public IReadOnlyList<(string Text, string Href, bool IsCurrent)> Owners => !HasOwners ? [] :
    [
        .. current.Person!.Role == Role.Commissioner ? [Way("Mine", current.Person.UserName)] : Array.Empty<(string, string, bool)>(),
        Way("The whole team", null),
        Way("Nobody yet", DeadlineRegister.Nobody),
    ];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Deadlines.Read(Request, current.Person);
        List = await sender.Send(new ListDeadlines { Filter = Address.Filter, From = Address.From }, cancellationToken);
        IReadOnlyList<Colleague> colleagues = HasOwners ? await sender.Send(new ListColleagues(), cancellationToken) : [];
        Form = Address.Form(FilterLayout.Line, List.Context, new Dictionary<string, IReadOnlyList<FilterOption>> { [DeadlineRegister.OwnerWord] = OptionsOf(colleagues) });
    }

    /// <summary>Among them whomever the address names already, who may have left.</summary>
    private IReadOnlyList<FilterOption> OptionsOf(IReadOnlyList<Colleague> colleagues) =>
    [
        .. (HasOwners ? PersonOptions.Of(colleagues).Select(one => new FilterOption(one.Value, one.Text)).Prepend(new FilterOption(DeadlineRegister.Nobody, "Nobody yet")) : [])
            .Concat(Address.Filter.Owner is { } chosen ? [new FilterOption(chosen, chosen == DeadlineRegister.Nobody ? "Nobody yet" : chosen)] : [])
            .DistinctBy(option => option.Word),
    ];

    private (string Text, string Href, bool IsCurrent) Way(string text, string? owner) =>
        (text, Address.With(Address.Filter with { Owner = owner }).ToString(), Address.Filter.Owner == owner);
}
