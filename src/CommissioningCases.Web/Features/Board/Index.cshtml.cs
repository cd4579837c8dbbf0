using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Board;

/// <summary>The key steps that await the board, or those that it has decided.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    private const string Decided = "?show=decided";

    public BoardMatters Matters { get; private set; } = null!;

    public bool IsDecided { get; private set; }

    /// <summary>Whether the address asks for a later page than the first.</summary>
    public bool IsBeyondTheFirst { get; private set; }

    public string FirstHref => Links.Board + (IsDecided ? Decided : "");

    /// <summary>Whether the board's decisions are the person's to record.</summary>
    public bool MayDecide => current.Person!.Role == Role.BoardSecretary;

    public string? PreviousHref => Href("before", Matters.Page.Previous);

    public string? NextHref => Href("after", Matters.Page.Next);

    public async Task OnGetAsync(string? show, string? before, string? after, CancellationToken cancellationToken)
    {
        IsDecided = show == "decided";
        var from = RowPosition.Parse(before, isBackwards: true) ?? RowPosition.Parse(after, isBackwards: false);
        IsBeyondTheFirst = from is not null;
        Matters = await sender.Send(new ListBoardMatters(IsDecided, from), cancellationToken);
    }

    private string? Href(string name, RowPosition? position) =>
        position is null ? null : Links.Board + (IsDecided ? $"{Decided}&{name}={position}" : $"?{name}={position}");
}
