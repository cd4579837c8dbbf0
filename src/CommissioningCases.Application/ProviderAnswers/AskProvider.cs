using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Events;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.ProviderQuestions;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.ProviderAnswers;

/// <summary>
/// Sends a provider a link by which it confirms or corrects what was recorded of it. A link that it was sent before about the same, and has not answered by, leads nowhere from then on.
/// </summary>
/// <param name="Entry">Number of the entry that it is asked about.</param>
/// <param name="Provider">Code of the provider.</param>
/// <param name="Address">The email address to which the link goes.</param>
[Allow(Role.Commissioner)]
public sealed record AskProvider(string Reference, int Entry, string? Provider, string? Address) : ICommand<Unit>
{
    /// <summary>About one case no more links are sent in a day: nobody's inbox is filled from here.</summary>
    public const int MostInADay = 20;
}

internal sealed class AskProviderValidator : AbstractValidator<AskProvider>
{
    public AskProviderValidator()
    {
        RuleFor(ask => ask.Provider).NotEmpty().WithMessage("Select which provider to ask");
        RuleFor(ask => ask.Address).IsEmail();
    }
}

internal sealed class AskProviderHandler(CasesDbContext db, Outbox outbox, MailSettings settings, ServiceLog log, CurrentPerson current, ISender sender, TimeProvider clock)
    : IRequestHandler<AskProvider, Unit>
{
    public async Task<Unit> Handle(AskProvider request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetCase(request.Reference), cancellationToken);
        var record = view.File.FindProviderRecord(RecordName.Of(request.Entry)) ?? throw new NotFoundException($"Nobody can be asked about entry {request.Entry} of {request.Reference}.");
        var (now, address) = (clock.GetUtcNow(), request.Address!.Trim());
        await RequireAsync(request, view.Id, record, now, cancellationToken);
        await EndOpenAsync(request, view.Id, now, cancellationToken);
        var code = SecretCode.New();
        var asked = new ProviderQuestion
        {
            Id = Guid.CreateVersion7(now),
            CaseId = view.Id,
            Entry = request.Entry,
            Provider = request.Provider!,
            Address = address,
            AskedBy = current.Person!.Id,
            AskedAt = now,
            CodeHash = SecretCode.HashOf(code),
            ExpiresAt = now.AddDays(ProviderQuestion.DaysToAnswer),
            Shown = AskedRecords.Of(view, record, request.Provider!),
            TakesDocuments = AskedRecords.TakesDocuments(record),
        };
        db.Add(asked);
        await db.SaveChangesAsync(cancellationToken);
        var message = new NewMessage(MailKind.ProviderQuestion, asked.Id, address, TextOf(asked, settings.Links.ProviderAnswer(code))) { ExpiresAt = asked.ExpiresAt };
        await outbox.AppendAsync([message], cancellationToken);
        var told = new NewServiceEvent(ServiceEventKind.ProviderAsked)
        {
            Subject = $"{view.Reference}, entry {request.Entry}",
            Details = new Dictionary<string, string?> { ["provider"] = request.Provider },
        };
        await log.AppendAsync(told, cancellationToken);
        return Unit.Value;
    }

    /// <summary>The links that it was sent before about the same lead nowhere from now on, where they were not answered by.</summary>
    private async Task EndOpenAsync(AskProvider request, Guid caseId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = await db.ProviderQuestions
            .FromSql($"select * from provider_questions where case_id = {caseId} and entry = {request.Entry} and provider = {request.Provider} and expires_at > {now} for update")
            .ToListAsync(cancellationToken);
        foreach (var question in before.Where(one => one.StateAt(now) == ProviderQuestionState.Open))
        {
            question.ExpiresAt = now;
        }
    }

    private async Task RequireAsync(AskProvider request, Guid caseId, ProviderRecord record, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!settings.IsOn)
        {
            throw Fault(nameof(AskProvider.Address), "This service sends no mail, so that nobody can be asked by a link");
        }

        if (!record.Providers.Contains(request.Provider!))
        {
            throw Fault(nameof(AskProvider.Provider), "Select a provider of which the record tells");
        }

        var since = now.AddDays(-1);
        if (await db.ProviderQuestions.CountAsync(question => question.CaseId == caseId && question.AskedAt > since, cancellationToken) >= AskProvider.MostInADay)
        {
            throw Fault(nameof(AskProvider.Address), $"{AskProvider.MostInADay} links were sent about this case since yesterday. Ask again tomorrow");
        }
    }

    private static ValidationException Fault(string field, string message) => new([new ValidationFailure(field, message)]);

    /// <summary>It holds nothing of the record: whoever passes the message on passes on the link, and no more.</summary>
    private static MailText TextOf(ProviderQuestion asked, string address) => new($"{asked.Shown.Trust} asks you to check what it has recorded", $"""
        To {asked.Shown.Provider}

        {asked.Shown.Trust} has recorded something that concerns you, and asks you to confirm it or to say how it was.

        {address}

        The page behind the link shows what was recorded. You need no account. You can answer once, until {EnglishFormat.Day(Calendar.DayOf(asked.ExpiresAt))}. Whoever has the link can answer in your place: pass it on to nobody but a colleague who should.

        What you answer becomes part of the record and cannot be changed. {asked.Shown.Trust}, those who oversee it and, where they may see what it is about, trade unions read it.

        If you do not know why you get this message, tell {asked.Shown.Trust} and do not open the link.
        """.ReplaceLineEndings("\n"));
}
