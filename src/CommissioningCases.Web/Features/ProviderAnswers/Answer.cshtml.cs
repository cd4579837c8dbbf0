using CommissioningCases.Web.Doors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.ProviderAnswers;

/// <summary>Where a provider’s link leads: it confirms or corrects what was recorded of it, and sends its plan.</summary>
public sealed class AnswerModel(ISender sender) : LinkPageModel<OpenedProviderLink>
{
    [BindProperty]
    public string? View { get; set; }

    [BindProperty]
    public string? Account { get; set; }

    public Select ViewField => new(nameof(View), "Was it as recorded?",
    [
        new(ExchangeNames.Of(ProviderWord.Confirmed), ChoiceLabels.Label(ProviderWord.Confirmed)),
        new(ExchangeNames.Of(ProviderWord.Disputed), ChoiceLabels.Label(ProviderWord.Disputed)) { Below = new FormPart("_TextArea", new TextArea(nameof(Account), "What happened")) },
    ]);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        ProviderWord? word = View is not null && ExchangeNames.TryParse<ProviderWord>(View, out var parsed) ? parsed : null;
        var (isValid, isNoted) = await sender.TrySendAsync(new AnswerByLink(Code, word, Account), ModelState, cancellation);
        Done = isNoted ? "Thank you. Your answer was received." : null;
        return await ShowAsync(cancellation, isValid);
    }

    protected override Task<OpenedProviderLink?> OpenAsync(CancellationToken cancellation) => sender.Send(new OpenProviderLink(Code), cancellation);

    protected override Task<string?> AddAsync(string? fileName, Stream? content, CancellationToken cancellation) => sender.Send(new SendProviderDocument(Code, fileName, content), cancellation);

    protected override string Added(string fileName) => $"Thank you. {fileName} was received.";
}
