using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Events;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.PublicOffers;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>Begins an application for a published offer: whoever applies gets a private link by mail, by which it is written, sent and read.</summary>
/// <param name="Provider">Code of the provider on the register; blank where it is not there.</param>
/// <param name="ProviderName">What it is called, where it is not there.</param>
/// <param name="Contact">Who is to be asked about the application.</param>
/// <param name="Address">The email address to which the link goes.</param>
[Allow(IsOpen = true)]
public sealed record BeginApplication(Guid Offer, string? Provider, string? ProviderName, string? Contact, string? Address) : ICommand<Unit>, IOfPublicOffer
{
    /// <summary>For one offer no more links are sent to an address in a day: nobody's inbox is filled from here.</summary>
    public const int MostToAnAddress = 3;

    /// <summary>Nor more than these in all.</summary>
    public const int MostInADay = 200;

    internal const int LongestName = 200;
}

internal sealed class BeginApplicationValidator : AbstractValidator<BeginApplication>
{
    public BeginApplicationValidator()
    {
        RuleFor(begin => begin.Provider)
            .Must((begin, provider) => !string.IsNullOrWhiteSpace(provider) || !string.IsNullOrWhiteSpace(begin.ProviderName)).WithMessage("Choose the provider, or enter its name where it is not in the list")
            .Must((begin, provider) => string.IsNullOrWhiteSpace(provider) || string.IsNullOrWhiteSpace(begin.ProviderName)).WithMessage("Choose the provider or enter its name, not both");
        RuleFor(begin => begin.ProviderName)
            .Must(IsALine).WithMessage($"Name must be on one line, of {BeginApplication.LongestName} characters or fewer")
            .Must(name => name!.Any(char.IsLetterOrDigit)).WithMessage("Enter the name of the provider")
            .When(begin => !string.IsNullOrWhiteSpace(begin.ProviderName));
        RuleFor(begin => begin.Contact).Cascade(CascadeMode.Stop)
            .Must(name => name?.Any(char.IsLetterOrDigit) == true).WithMessage("Enter your name")
            .Must(IsALine).WithMessage($"Your name must be on one line, of {BeginApplication.LongestName} characters or fewer");
        RuleFor(begin => begin.Address).IsEmail();
    }

    private static bool IsALine(string? text) => text!.Length <= BeginApplication.LongestName && !text.Any(char.IsControl);
}

internal sealed class BeginApplicationHandler(CasesDbContext db, Outbox outbox, MailSettings settings, ServiceLog log, ISender sender, TimeProvider clock) : IRequestHandler<BeginApplication, Unit>
{
    public async Task<Unit> Handle(BeginApplication request, CancellationToken cancellationToken)
    {
        var found = await sender.Send(new FindPublicOffer(request.Offer), cancellationToken);
        var (offer, now, address) = (found.Offer, clock.GetUtcNow(), request.Address!.Trim());
        var provider = string.IsNullOrWhiteSpace(request.Provider) ? null : found.Bodies.FindProvider(request.Provider) ?? throw Fault(nameof(BeginApplication.Provider), "Choose a provider from the list");
        await RequireAsync(found, address, now, cancellationToken);
        var code = SecretCode.New();
        var application = new LinkApplication
        {
            Id = Guid.NewGuid(),
            OfferId = offer.Id,
            CaseId = offer.CaseId,
            Provider = provider?.Code,
            ProviderName = provider?.Name ?? request.ProviderName!.Trim(),
            Contact = request.Contact!.Trim(),
            Address = address,
            CodeHash = SecretCode.HashOf(code),
            BegunAt = now,
            ExpiresAt = new DateTimeOffset(offer.Closes.AddDays(LinkApplication.DaysOfReading).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            Answers = [.. offer.Shown.Questions.Select(_ => "")],
        };
        db.Add(application);
        await db.SaveChangesAsync(cancellationToken);
        await outbox.AppendAsync([new NewMessage(MailKind.ApplicationLink, application.Id, address, TextOf(application, offer, settings.Links.Application(code)))], cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.ApplicationBegun) { Subject = offer.Cluster }, cancellationToken);
        return Unit.Value;
    }

    private async Task RequireAsync(OpenOfferPage found, string address, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!found.SendsMail)
        {
            throw Fault(nameof(BeginApplication.Address), "This service sends no mail, so that nobody can apply by a link");
        }

        if (!found.Offer.TakesApplicationsOn(found.Today))
        {
            throw Fault("", found.Today < found.Offer.Opens ? $"Applications are taken from {EnglishFormat.Day(found.Offer.Opens)}" : $"Applications were taken until {EnglishFormat.Day(found.Offer.Closes)}: it is too late to begin one");
        }

        var begun = await db.Database
            .SqlQuery<Begun>($"""select here as "Here", in_all as "InAll" from count_begun({found.Offer.Id}, {address}, {now.AddDays(-1)})""")
            .SingleAsync(cancellationToken);
        if (begun.Here >= BeginApplication.MostToAnAddress)
        {
            throw Fault(nameof(BeginApplication.Address), $"{BeginApplication.MostToAnAddress} links were sent to this address since yesterday. Use the latest, or try again tomorrow");
        }

        if (begun.InAll >= BeginApplication.MostInADay)
        {
            throw Fault("", "Too many applications were begun for this offer since yesterday. Try again tomorrow");
        }
    }

    private static ValidationException Fault(string field, string message) => new([new ValidationFailure(field, message)]);

    private static MailText TextOf(LinkApplication application, PublicOffer offer, string address) => new($"Your application to {offer.Shown.Cluster}", $"""
        To {application.Contact}

        You have begun an application of {application.ProviderName} to qualify for {offer.Shown.Service}, {offer.Shown.Cluster}. Write it by this link, on as many days as you like:

        {address}

        You can save what you write and come back. Send it by {EnglishFormat.Day(offer.Closes)}: later it cannot be sent, but you can still read it. Whoever has the link can read and send the application: pass it on to nobody but a colleague who should.

        If you have begun no application, somebody has typed your address by mistake. Do nothing, and nothing comes of it.
        """.ReplaceLineEndings("\n"));

    private sealed record Begun(long Here, long InAll);
}
