namespace CommissioningCases.Filling;

/// <summary>Words for fictitious cases: some common, some rare, as in what people write.</summary>
internal static class FictitiousWords
{
    private static readonly string[] Services =
    [
        "Podiatry", "Continence service", "District nursing", "Speech and language therapy", "Wheelchair service", "Audiology", "Minor injuries unit", "Physiotherapy",
        "Diabetes nursing", "Dermatology", "Anticoagulation clinic", "Phlebotomy", "Community hospital beds", "Maternity unit", "Hospice at home", "Sleep clinic",
        "Stroke early discharge", "Urgent care centre", "Sexual health", "Neonatal outreach", "Falls prevention", "Hearing aids", "Talking therapies", "Nail surgery",
        "Ultrasound", "Cataract centre", "Walk-in centre", "Ear, nose and throat clinic", "Weight management", "Health visiting", "Lymphoedema clinic", "Dental service",
        "Dialysis unit", "Endoscopy", "Heart failure nursing", "Stop smoking service", "Child health", "Rehabilitation", "Palliative care", "Pain clinic",
    ];

    private static readonly string[] Places =
        ["north", "south", "east", "west", "town centre", "coast", "valley", "moors", "rural wards", "new estates", "market towns", "harbour"];

    private static readonly string[] Said =
    [
        "the", "patients", "wait", "and", "staff", "for", "clinic", "of", "weeks", "with", "care", "in", "provider", "appointment", "nurses", "figures", "monthly", "agreed",
        "meeting", "report", "quarter", "target", "below", "improve", "plan", "measure", "notes", "review", "training", "vacancies", "access", "evening", "survey",
        "satisfied", "healing", "visits", "discharge", "referral", "transport", "records", "equipment", "repairs", "carers", "families", "schools", "pharmacy", "travel",
        "audit", "telephone", "interpreter", "weekend", "bed", "theatre", "laboratory", "results", "rota", "consultant", "therapist", "midwife", "volunteer", "charity",
        "building", "lease", "parking", "budget", "overspend", "agency", "recruitment", "supervision", "protocol", "pathway", "screening", "prescription", "infection",
        "complaint", "apology", "incident", "inspection", "registration", "accreditation", "winter", "summer", "harvest", "flood", "ferry", "lighthouse", "quarry",
    ];

    public static string Service(Random random) => $"{Services[random.Next(Services.Length)]}, {Places[random.Next(Places.Length)]}";

    /// <summary>A text of so many words, the first of the list more often than the last.</summary>
    public static string Text(Random random, int words)
    {
        var text = new string[words];
        for (var i = 0; i < words; i++)
        {
            var rank = random.NextDouble();
            text[i] = Said[(int)(Said.Length * rank * rank * rank)];
        }

        return string.Join(' ', text);
    }
}
