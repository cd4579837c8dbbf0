using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Keeps the list that the address names under a name, changes the views that were kept, and chooses columns.</summary>
public sealed class ViewsModel(ISender sender, CurrentPerson current, Bodies bodies, TimeProvider clock) : PageModel
{
    private const string ColumnsBox = nameof(ChooseColumns.Columns);

    private IReadOnlyList<string> _columns = [];

    /// <summary>Of the view that is changed; null for a new one.</summary>
    [BindProperty]
    public Guid? Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool IsShared { get; set; }

    /// <summary>The list that is to be kept.</summary>
    public RegisterAddress<CaseFilter> Address { get; private set; } = null!;

    public IReadOnlyList<ViewRow> Views { get; private set; } = [];

    /// <summary>The columns to choose from.</summary>
    public CheckBoxes Columns => new(ColumnsBox, "Columns of your lists of cases", [.. Enum.GetValues<ListColumn>().Select(column => new Option(ExchangeNames.Of(column), ChoiceLabels.Label(column)))])
    {
        Hint = "Behind the name of the case. A phone shows the stage, the owner and what is due.",
        Values = _columns,
    };

    /// <summary>Whether there is anything to keep: the usual list needs no name.</summary>
    public bool HasList => Address.Query.Length > 0;

    /// <summary>What is said of those with whom a view is shared; null for people who share none.</summary>
    public string? SharingText => current.Person! switch
    {
        { Role: Role.Commissioner or Role.BoardSecretary, Organisation: not null } => "Everybody in my Primary Care Trust sees it, too",
        { Role: Role.ShaReviewer, Organisation: not null } => "Every reviewer of my SHA sees it, too",
        _ => null,
    };

    /// <summary>What the list is narrowed to, in words.</summary>
    public IReadOnlyList<Chip> Chips => [.. Address.Chips(new RegisterContext(current.Person, bodies.Latest.Bodies, clock.Today())).Parts];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        Address = RegisterLinks.Cases.Read(Request, current.Person);
        var (isValid, _) = await sender.TrySendAsync(new SaveView(Name ?? "", Address.Query, IsShared), ModelState, HttpContext.RequestAborted);
        if (!isValid)
        {
            await LoadAsync();
            return this.Invalid();
        }

        this.SayDone($"“{Name!.Trim()}” is saved. It stands above your list of cases.");
        return LocalRedirect(Address.HrefAt(Links.Cases));
    }

    public async Task<IActionResult> OnPostChangeAsync()
    {
        var (isValid, _) = await sender.TrySendAsync(new ChangeView(Id ?? Guid.Empty, Name ?? "", IsShared), ModelState, HttpContext.RequestAborted);
        if (!isValid)
        {
            await LoadAsync();
            return this.Invalid();
        }

        return Changed($"“{Name!.Trim()}” is changed.");
    }

    public async Task<IActionResult> OnPostColumnsAsync()
    {
        ListColumn[] chosen = [.. Enum.GetValues<ListColumn>().Where(column => Request.Form[ColumnsBox].Contains(ExchangeNames.Of(column)))];
        var (isValid, _) = await sender.TrySendAsync(new ChooseColumns(chosen), ModelState, HttpContext.RequestAborted);
        if (!isValid)
        {
            await LoadAsync();
            return this.Invalid();
        }

        this.SayDone("Your lists of cases have these columns from now on.");
        return LocalRedirect(Links.Cases);
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await sender.Send(new RemoveView(Id ?? Guid.Empty), HttpContext.RequestAborted);
        return Changed("The view is removed.");
    }

    public async Task<IActionResult> OnPostStartAsync()
    {
        await sender.Send(new ChooseStartView(Id), HttpContext.RequestAborted);
        return Changed(Id is null ? "You begin at the usual page again after signing in." : "You begin with this view after signing in.");
    }

    private LocalRedirectResult Changed(string message)
    {
        this.SayDone(message);
        return LocalRedirect(Links.SavedViews);
    }

    private async Task LoadAsync()
    {
        Address = RegisterLinks.Cases.Read(Request, current.Person);
        Views = await sender.Send(new ListViews(), HttpContext.RequestAborted);
        _columns = [.. (await sender.Send(new GetColumns(), HttpContext.RequestAborted)).Select(column => ExchangeNames.Of(column))];
    }
}
