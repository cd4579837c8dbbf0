using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Board;

/// <summary>The key steps that await the board, or those that it has decided.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<BoardMatterFilter> Address { get; private set; } = null!;

    public RegisterList<BoardMatter> Matters { get; private set; } = null!;

    /// <summary>Whether the Board's secretary has just recorded a decision, which the layout says, and goes on to the next matter.</summary>
    public bool HasJustDecided => !IsDecided && DoneMessage.Of(TempData) is not null;

    /// <summary>The findings of auditors that wait for the trust's answer; null for those who answer none.</summary>
    public RegisterList<FindingRow>? Findings { get; private set; }

    public bool IsDecided => Address.Filter.IsDecided;

    /// <summary>Whether the address asks for a later page than the first.</summary>
    public bool IsBeyondTheFirst => Address.From is not null;

    public string FirstHref => Address.With(Address.Filter).ToString();

    /// <summary>Whether the board's decisions are the person's to record.</summary>
    public bool MayDecide => current.Person!.Role == Role.BoardSecretary;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Board.Read(Request, current.Person);
        Matters = await sender.Send(new ListBoardMatters { Filter = Address.Filter, From = Address.From }, cancellationToken);
        Findings = MayDecide ? await sender.Send(new ListFindings { Filter = new FindingFilter { State = FindingChoice.ToAnswer } }, cancellationToken) : null;
    }
}
