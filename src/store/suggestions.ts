import type mongoose from 'mongoose';
import { isDuplicateKey } from './duplicates.js';
import { suggestionModel } from './models/suggestion.js';
import type { Store } from './store.js';

export function createSuggestions(connection: mongoose.Connection): Store['suggestions'] {
  const suggestions = suggestionModel(connection);
  return {
    async all() {
      const found = await suggestions.find().sort({ on: 1, _id: 1 }).lean();
      return found.map(({ _id, text, on }) => ({ id: _id, text, on }));
    },
    async add({ id, text, on }) {
      try {
        await suggestions.create({ _id: id, text, on });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async remove(id) {
      return (await suggestions.deleteOne({ _id: id })).deletedCount > 0;
    },
  };
}
