using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.PublicOffers;

internal sealed class PublicOfferMapping : IEntityTypeConfiguration<PublicOffer>, IEntityTypeConfiguration<LinkApplication>, IEntityTypeConfiguration<LinkDocument>, IEntityTypeConfiguration<LinkQuestion>
{
    public void Configure(EntityTypeBuilder<PublicOffer> offer)
    {
        offer.ToTable("public_offers");
        offer.Property(o => o.Id).ValueGeneratedNever();
        offer.Property(o => o.Shown).HasColumnType("jsonb").HasConversion(shown => JsonSerializer.Serialize(shown, JsonSerializerOptions.Default), text => JsonSerializer.Deserialize<OfferShown>(text, JsonSerializerOptions.Default)!);
        offer.HasIndex(o => new { o.CaseId, o.Entry }).IsUnique().HasDatabaseName("public_offers_entry");
        offer.HasIndex(o => new { o.Cluster, o.Closes, o.Id }).HasDatabaseName("public_offers_cluster");
        offer.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<LinkApplication> application)
    {
        application.ToTable("link_applications");
        application.Property(a => a.Id).ValueGeneratedNever();
        application.Ignore(a => a.State);
        application.HasIndex(a => a.CodeHash).IsUnique().HasDatabaseName("link_applications_code");
        application.HasIndex(a => new { a.OfferId, a.BegunAt }).HasDatabaseName("link_applications_offer");
        application.HasIndex(a => new { a.CaseId, a.SentAt }).HasFilter("sent_at is not null").HasDatabaseName("link_applications_sent");
        application.HasIndex(a => a.ExpiresAt).HasFilter("sent_at is null").HasDatabaseName("link_applications_lapsing");
        application.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<LinkDocument> document)
    {
        document.ToTable("link_documents");
        document.HasKey(d => d.DocumentId);
        document.Property(d => d.DocumentId).ValueGeneratedNever();
        document.HasIndex(d => d.ApplicationId).HasDatabaseName("link_documents_application");
        document.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<LinkQuestion> question)
    {
        question.ToTable("link_questions");
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Ignore(q => q.IsWaiting);
        question.HasIndex(q => new { q.ApplicationId, q.AskedAt }).HasDatabaseName("link_questions_application");
        question.HasIndex(q => new { q.OfferId, q.AskedAt }).HasDatabaseName("link_questions_offer");
        question.NameColumnsInSnakeCase();
    }
}

/// <summary>The tables of this room, as the database offers them.</summary>
public static class PublicOfferSets
{
    extension(CasesDbContext db)
    {
        /// <summary>The offers that have a public page.</summary>
        public DbSet<PublicOffer> PublicOffers => db.Set<PublicOffer>();

        /// <summary>The applications that providers make by a link.</summary>
        public DbSet<LinkApplication> LinkApplications => db.Set<LinkApplication>();

        /// <summary>The documents that go with them.</summary>
        public DbSet<LinkDocument> LinkDocuments => db.Set<LinkDocument>();

        /// <summary>The questions that are asked by their links.</summary>
        public DbSet<LinkQuestion> LinkQuestions => db.Set<LinkQuestion>();
    }
}
