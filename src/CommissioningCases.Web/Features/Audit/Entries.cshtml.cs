using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Audit;

/// <summary>One search over every entry of every case and programme.</summary>
public sealed class EntriesModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<EntryFilter> Address { get; private set; } = null!;

    public RegisterList<EntryRow> List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Entries.Read(Request, current.Person);
        List = await sender.Send(new ListEntries { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }

    /// <summary>The entries of one person alone, in the days that are shown.</summary>
    public string Follow(EntryRow row) => Address.With(new EntryFilter { Account = row.Account, From = Address.Filter.From, To = Address.Filter.To }).ToString();
}
