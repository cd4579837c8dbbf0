using CommissioningCases.Web.Features.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The assurances that the SHA was asked for.</summary>
public sealed class ReviewsModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<ReviewFilter> Address { get; private set; } = null!;

    public RegisterList<ReviewRow> List { get; private set; } = null!;

    public bool MayAnswer { get; } = new Permissions(current.Person).MayRecord(RecordAssurance.Definition);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Reviews.Read(Request, current.Person);
        List = await sender.Send(new ListReviews { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }
}
