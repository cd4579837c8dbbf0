namespace CommissioningCases.Application.Correspondence;

/// <summary>That a provider is invited to bid.</summary>
internal static class InvitationLetters
{
    public static LetterKind Kind { get; } = new LetterKind<Invitation>(Invite.Definition)
    {
        Name = "invitation",
        Title = "Invitation to bid",
        Clause = LetterOf2009.PP_6a,
        Facts = file => file.Tenders.SelectMany(tender => tender.Invitations),
        Addressee = (_, invitation) => invitation.Provider,
        Group = (file, invitation) => file.TenderWith(invitation)!.Mark.Number,
        Until = (file, invitation) => file.TenderWith(invitation)!.Details.Closes,
        OwnWords =
        [
            new("closes", "The last day for bids", "31 May 2012", letter => EnglishFormat.Day(TenderOf(letter).Details.Closes)),
            new("quality weight", "How much quality weighs", "60%", letter => $"{EnglishFormat.Number(TenderOf(letter).Details.Weights.Quality)}%"),
            new("value weight", "How much value weighs", "40%", letter => $"{EnglishFormat.Number(TenderOf(letter).Details.Weights.Value)}%"),
            new("summary", "What the case is about", "The contract for community podiatry ends next year.", letter => letter.File.Summary),
            new("needs", "The needs that the service is to meet", "9,000 appointments a year, half of them for people with diabetes.", letter => letter.File.Needs),
        ],
    };

    private static Tender TenderOf(LetterContext<Invitation> letter) => letter.File.TenderWith(letter.Fact)!;
}
