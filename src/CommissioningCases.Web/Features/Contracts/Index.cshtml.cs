using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>The register of contracts.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<ContractFilter> Address { get; private set; } = null!;

    public RegisterList<ContractRow> List { get; private set; } = null!;

    public FilterForm Form { get; private set; } = null!;

    public bool MayRecord => ContractOverview.MayWriteAs(current.Person);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Contracts.Read(Request, current.Person);
        List = await sender.Send(new ListContracts { Filter = Address.Filter, From = Address.From }, cancellationToken);
        IReadOnlyList<Colleague> colleagues = current.Person is { Role: Role.Commissioner or Role.BoardSecretary } ? await sender.Send(new ListColleagues(), cancellationToken) : [];
        Form = Address.Form(FilterLayout.Line, List.Context, new Dictionary<string, IReadOnlyList<FilterOption>> { [ContractRegister.LeadWord] = OptionsOf(colleagues) }) with { IsSearch = true };
    }

    /// <summary>Among them whomever the address names already, who may have left.</summary>
    private IReadOnlyList<FilterOption> OptionsOf(IReadOnlyList<Colleague> colleagues) =>
    [
        .. (colleagues.Count > 0 ? PersonOptions.Of(colleagues).Select(one => new FilterOption(one.Value, one.Text)).Prepend(new FilterOption(ContractRegister.Nobody, "Nobody yet")) : [])
            .Concat(Address.Filter.Lead is { } chosen ? [new FilterOption(chosen, chosen == ContractRegister.Nobody ? "Nobody yet" : chosen)] : [])
            .DistinctBy(option => option.Word),
    ];
}
