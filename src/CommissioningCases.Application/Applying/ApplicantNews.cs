using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.PublicOffers;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>Writes to everybody who applies, or has begun to, that a question about the offer was answered. Nobody here sees who they are.</summary>
internal sealed class ApplicantNews(CasesDbContext db, MailSettings settings, MailContents contents, JobAlarm alarm, TimeProvider clock)
{
    /// <param name="about">The attempt that recorded the answer: of one they are told once.</param>
    public async Task TellAsync(PublicOffer offer, Guid about, ClarifyOffer recorded, CancellationToken cancellationToken)
    {
        if (!settings.IsOn)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var (kind, state) = (ExchangeNames.Of(MailKind.OfferClarified), ExchangeNames.Of(settings.Delivery == MailDelivery.Kept ? MailState.Kept : MailState.Waiting));
        await db.Database.ExecuteSqlAsync(
            $"select tell_applicants({offer.Id}, {about}, {kind}, {contents.Protect(TextOf(offer, recorded))}, {now}, {now + Outbox.Life}, {state})", cancellationToken);
        alarm.Ring();
    }

    private MailText TextOf(PublicOffer offer, ClarifyOffer recorded) => new($"A question about the offer of {offer.Shown.Cluster} was answered", $"""
        You apply to qualify for {offer.Shown.Service}, {offer.Shown.Cluster}, or have begun to. A provider asked:

        {MailText.Quote(recorded.Question)}

        The answer is:

        {MailText.Quote(recorded.Answer)}

        Everybody can read it on the page of the offer:

        {settings.Links.Offer(offer.Id)}
        """.ReplaceLineEndings("\n"));
}
