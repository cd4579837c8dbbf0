using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>What a partnership forum looks at: a quarter of the cases of one's scope, ready to be printed.</summary>
public sealed class ForumModel(ISender sender, TimeProvider clock, CurrentPerson current) : PageModel
{
    /// <summary>The present quarter where the address names none.</summary>
    public RegisterAddress<ForumFilter> Address { get; private set; } = null!;

    public ForumPack Pack { get; private set; } = null!;

    public FilterForm Form => Address.Form(
        FilterLayout.Line,
        new RegisterContext(current.Person, Pack.Reference.Bodies, Pack.Today),
        new Dictionary<string, IReadOnlyList<FilterOption>>
        {
            [ForumRegister.QuarterWord] = QuarterText.Options(Pack.Today, Pack.Quarter),
            [ForumRegister.ShaWord] = MayChooseSha ? [.. Pack.Reference.Shas.Select(sha => new FilterOption(sha.Code, sha.Name))] : [],
        });

    /// <summary>Whether the person records what the forum agrees.</summary>
    public bool IsSecretary => PagePolicies.Of(Links.ForumActions.Page).Allows(current.Person!.Role);

    /// <summary>Whether the person sees more than one area.</summary>
    private bool MayChooseSha => current.Person!.Role is Role.Auditor or Role.DepartmentReader;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var address = RegisterLinks.Forum.Read(Request, current.Person);
        Address = address.With(address.Filter with { Quarter = address.Filter.Quarter ?? Quarter.Of(clock.Today()) });
        Pack = await sender.Send(new GetForumPack(Address.Filter.Quarter!.Value, Address.Filter.Sha), cancellationToken);
    }

    public string Href(Quarter quarter) => Address.With(Address.Filter with { Quarter = quarter }).ToString();
}
