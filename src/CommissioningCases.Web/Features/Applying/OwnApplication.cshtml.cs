using CommissioningCases.Web.Doors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Applying;

/// <summary>Where an applicant's link leads: the application is written over several visits, sent, and read.</summary>
public sealed class OwnApplicationModel(ISender sender) : LinkPageModel<OpenedApplication>
{
    private const string Send = "send";

    /// <summary>What the button says that was pressed.</summary>
    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public Guid Removed { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    /// <summary>What was typed and could not be saved, where the page has no boxes for it any more.</summary>
    public IReadOnlyList<string> Unsaved { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var answers = TypedAnswers();
        var (isValid, isGood) = await sender.TrySendAsync(new SaveApplication(Code, answers, Act == Send), ModelState, cancellation);
        if (!isValid)
        {
            ModelState.Keep(Request.Form);
            Unsaved = [.. answers.Where(answer => !string.IsNullOrWhiteSpace(answer))];
        }

        Done = isValid && isGood ? (Act == Send ? "Your application was received. We have sent you a receipt." : "Your answers are saved.") : null;
        return await ShowAsync(cancellation, isValid);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        await sender.Send(new RemoveLinkDocument(Code, Removed), cancellation);
        Done = "The document was removed.";
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation)
    {
        var (isValid, isGood) = await sender.TrySendAsync(new AskAboutOffer(Code, Question), ModelState, cancellation);
        if (isValid && isGood)
        {
            (Done, Question) = ("Your question is sent. The answer will stand here and on the page of the offer, and you get it by mail.", null);
            ModelState.Remove(nameof(Question));
        }

        return await ShowAsync(cancellation, isValid);
    }

    protected override Task<OpenedApplication?> OpenAsync(CancellationToken cancellation) => sender.Send(new OpenApplicationLink(Code), cancellation);

    protected override Task<string?> AddAsync(string? fileName, Stream? content, CancellationToken cancellation) => sender.Send(new AddLinkDocument(Code, fileName, content), cancellation);

    protected override string Added(string fileName) => $"{fileName} was added.";

    private List<string> TypedAnswers() =>
    [
        .. Enumerable.Range(0, int.MaxValue).Select(SaveApplication.AnswerName).TakeWhile(Request.Form.ContainsKey).Select(name => Request.Form[name].ToString().ReplaceLineEndings("\n")),
    ];
}
