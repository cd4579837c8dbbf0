using CommissioningCases.Web.Features.Histories;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>A case as those who review it see it: everything the letter asks with what the case shows for it.</summary>
public sealed class ReviewModel(ISender sender, CurrentPerson current) : PageModel, IOpensHistory
{
    public CaseOverview Overview { get; private set; } = null!;

    public Guid? Opened { get; private set; }

    public IReadOnlyList<ReviewedStep> Steps { get; private set; } = [];

    public IReadOnlyList<PrincipleFinding> Principles { get; private set; } = [];

    public async Task OnGetAsync(string reference, CancellationToken cancellation)
    {
        var view = await sender.Send(new GetCase(CaseLinks.ReferenceOf(reference)), cancellation);
        Overview = new CaseOverview(view, new Permissions(current.Person));
        Opened = view.Id;
        Steps = ReviewedStep.Of(view);
        Principles = Domain.Cases.Principles.Of(view.File, view.Today, view.Bodies);
    }
}
